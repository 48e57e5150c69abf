import { expect, test } from "vitest";
import { modeChoices, resolveMode } from "../../../client/mode/resolveMode.ts";
import type { Wanted } from "../../../client/shown/resolveView.ts";
import type { Column } from "../../../geodata/pack/column.ts";
import type { PackIndicator } from "../../../geodata/pack/manifest.ts";
import { CARS, MANIFEST, TRIPS } from "../pack.ts";

const modes = (wanted: Wanted) => modeChoices(MANIFEST, wanted).map(({ mode }) => mode);

test("change is offered where a level has two periods", () => {
  expect(modes(wanted(TRIPS, 1))).toContain("change");
  expect(modes(wanted(TRIPS, 0))).not.toContain("change");
  expect(modes(wanted(CARS, 0))).not.toContain("change");
});

test("a measure of change has no change of its own", () => {
  const unit = { ...TRIPS.unit, words: "% more trips than in 2008 (below 0: fewer)" };
  expect(modes(wanted({ ...TRIPS, unit }, 1))).not.toContain("change");
});

test("a change runs from the period asked for, else from the first, and forward in time", () => {
  const from = (period: string, asked?: string) =>
    resolveMode(MANIFEST, wanted(TRIPS, 1, period), { mode: "change", from: asked });
  expect(from("2022", "2020")).toEqual({ kind: "change", from: "2020", to: "2022" });
  expect(from("2022", "1999")).toEqual({ kind: "change", from: "2020", to: "2022" });
  expect(from("2022", "2022")).toEqual({ kind: "change", from: "2020", to: "2022" });
  expect(from("2020")).toEqual({ kind: "change", from: "2020", to: "2022" });
});

test("what cannot be had gives way to the values", () => {
  expect(resolveMode(MANIFEST, wanted(CARS, 0), { mode: "change" })).toEqual({ kind: "values" });
  expect(resolveMode(MANIFEST, wanted(TRIPS, 1), {})).toEqual({ kind: "values" });
});

test("a measure is set beside another of its level, at the same period where it can be", () => {
  const beside = (asked?: string) => resolveMode(MANIFEST, wanted(CARS, 2), { mode: "with", with: asked });
  expect(beside("trips")).toMatchObject({ kind: "with", other: { id: "trips" }, period: "2022" });
  expect(beside("cars")).toMatchObject({ other: { id: "trips" } });
  expect(modes(wanted(CARS, 1))).not.toContain("with");
  const counts = { ...MANIFEST, indicators: [CARS, { ...TRIPS, measure: "count" as const }] };
  expect(resolveMode(counts, wanted(CARS, 2), { mode: "with", with: "trips" })).toEqual({ kind: "values" });
});

test("two maps show two periods, or two measures where there is one period or one is asked for", () => {
  const swipe = (one: Wanted, view: { from?: string; with?: string }) =>
    resolveMode(MANIFEST, one, { mode: "swipe", ...view });
  expect(swipe(wanted(TRIPS, 1), {})).toMatchObject({
    kind: "swipe",
    other: { id: "trips" },
    period: "2020",
  });
  expect(swipe(wanted(TRIPS, 1), { with: "cars" })).toMatchObject({ other: { id: "cars" }, period: "2021" });
  expect(swipe(wanted(CARS, 2), {})).toMatchObject({ other: { id: "trips" }, period: "2022" });
  expect(modes(wanted(CARS, 1))).not.toContain("swipe");
});

test("certainty needs a margin of error and a figure for the country, and says which it lacks", () => {
  const certainty = (indicator: PackIndicator) =>
    modeChoices(MANIFEST, wanted(indicator, 0)).find(({ mode }) => mode === "certainty");
  expect(certainty(CARS)).toEqual({ mode: "certainty", why: undefined });
  expect(certainty({ ...CARS, interval: "none" })?.why).toBe("no margin of error is known");
  expect(certainty({ ...CARS, benchmark: {} })?.why).toBe("no figure for England");
  expect(certainty({ ...CARS, measure: "count" })).toBeUndefined();
});

test("groups of high and low are offered of shares and rates, and say why where they cannot be had", () => {
  const clusters = (indicator: PackIndicator, column?: Column) =>
    modeChoices(MANIFEST, wanted(indicator, 0), column).find(({ mode }) => mode === "clusters");
  const of = (count: number) => ({
    value: Float64Array.from({ length: count }, (_, i) => i),
    status: new Uint8Array(count),
    basis: new Uint8Array(count),
  });
  expect(clusters(CARS)).toEqual({ mode: "clusters", why: undefined });
  expect(clusters(CARS, of(30))).toEqual({ mode: "clusters", why: undefined });
  expect(clusters(CARS, of(29))?.why).toBe("it takes 30 places with a figure, and there are 29");
  expect(clusters({ ...CARS, measure: "count" })).toBeUndefined();
  const suicide: PackIndicator = { ...CARS, sensitive: "suicide" };
  expect(clusters(suicide, of(30))?.why).toBe(
    "figures about suicide and self-harm are never searched for clusters",
  );
  expect(resolveMode(MANIFEST, wanted(suicide, 0), { mode: "clusters" }, of(30))).toEqual({ kind: "values" });
  expect(resolveMode(MANIFEST, wanted(CARS, 0), { mode: "clusters" }, of(30))).toEqual({ kind: "clusters" });
});

test("the age of evidence is offered where some areas lack a figure that another period may have", () => {
  const column = (...status: number[]) => ({
    value: new Float64Array(2),
    status: Uint8Array.from(status),
    basis: new Uint8Array(2),
  });
  const offered = (c: Column) => modeChoices(MANIFEST, wanted(TRIPS, 1), c).map(({ mode }) => mode);
  expect(offered(column(0, 2))).toContain("age");
  expect(offered(column(0, 0))).not.toContain("age");
  expect(resolveMode(MANIFEST, wanted(TRIPS, 1), { mode: "age" }, column(0, 2))).toEqual({
    kind: "age",
    periods: ["2022", "2020"],
  });
});

function wanted(indicator: PackIndicator, at: number, period = indicator.periods.at(-1)!.id): Wanted {
  const series = indicator.series[at]!;
  return { indicator, series, level: series.level, period };
}
