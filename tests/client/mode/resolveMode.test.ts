import { expect, test } from "vitest";
import { modeChoices, resolveMode } from "../../../client/mode/resolveMode.ts";
import type { Wanted } from "../../../client/shown/resolveView.ts";
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

function wanted(indicator: PackIndicator, at: number, period = indicator.periods.at(-1)!.id): Wanted {
  const series = indicator.series[at]!;
  return { indicator, series, level: series.level, period };
}
