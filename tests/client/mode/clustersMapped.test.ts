import { expect, test } from "vitest";
import type { KeyedColumn } from "../../../client/api.ts";
import { NO_CLASS } from "../../../client/map/classes.ts";
import { paletteSlots } from "../../../client/map/palette.ts";
import { clustersMapped, knownFigures } from "../../../client/mode/clustersMapped.ts";
import type { PackIndicator } from "../../../geodata/pack/manifest.ts";
import { type AreaClusters, CLUSTER_KINDS } from "../../../geodata/statistics/clusterKinds.ts";
import { CARS, TRIPS } from "../pack.ts";

const NONE = Number.NaN;
const cars = drawn(CARS, [40, 12, 38, 9, 25, 20, NONE], [0, 0, 0, 0, 0, 0, 1]);
// one of each, and last an area whose figure is withheld
const found: AreaClusters = {
  kind: Uint8Array.of(0, 1, 2, 3, 4, 5, 5),
  adjusted: Float64Array.of(0.001, 0.012_34, 0.04, 0.05, 0.6, NONE, NONE),
  giStar: Float64Array.of(3.512_34, -2.5, 0.1, -0.1, 1, NONE, NONE),
  shuffles: 99_999,
};

test("worse is said and comes first; the rest loses its colour", () => {
  const { shading, clusters, title } = clustersMapped(cars, found);
  expect([...shading!.classes]).toEqual([0, 1, 2, 3, NO_CLASS, NO_CLASS, NO_CLASS]);
  expect(clusters!.groups).toEqual([
    { words: "A group of worse figures", areas: 1, of: 0 },
    { words: "A group of better figures", areas: 1, of: 1 },
    { words: "Worse among better", areas: 1, of: 2 },
    { words: "Better among worse", areas: 1, of: 3 },
    { words: "No pattern that chance could not make", areas: 1 },
    { words: "Left out: no neighbour with a figure", areas: 1 },
  ]);
  expect(title).toBe("Households with no car: groups of high and low figures");
});

test("where lower is worse, a group of low figures has the colour of worse", () => {
  const { shading, clusters } = clustersMapped(drawn(TRIPS, [9, 1, 9, 1, 5, 5, 5]), found);
  expect([...shading!.classes.slice(0, 4)]).toEqual([1, 0, 3, 2]);
  expect([0, 1, 2, 3].map(clusters!.wordsAt)).toEqual([
    "A group of better figures",
    "A group of worse figures",
    "Better among worse",
    "Worse among better",
  ]);
});

test("where neither way is worse it is high and low, and of deprivation more and less deprived", () => {
  const words = (indicator: PackIndicator) =>
    clustersMapped({ ...cars, indicator }, found)
      .clusters!.groups.slice(0, 4)
      .map((group) => group.words);
  expect(words({ ...CARS, polarity: "none" })).toEqual([
    "A group of high figures",
    "A group of low figures",
    "High among low",
    "Low among high",
  ]);
  expect(words({ ...CARS, measure: "score", determinant: "deprivation" })).toEqual([
    "A group of more deprived places",
    "A group of less deprived places",
    "More deprived among less deprived",
    "Less deprived among more deprived",
  ]);
});

test("sums up, and names the method with its references", () => {
  const { summary, clusters } = clustersMapped(cars, found);
  expect(summary).toBe("2 neighbourhoods of 5 lie in a group of like figures. 2 are unlike those around.");
  expect(clusters!.method).toContain("local Moran’s I (Anselin 1995): 99,999 shuffles with a fixed seed");
  expect(clusters!.method).toContain("Benjamini and Hochberg 1995");
  const none = { ...found, kind: found.kind.map(() => CLUSTER_KINDS.indexOf("indistinct")) };
  expect(clustersMapped(cars, none).summary).toBe(
    "No group was found: chance could make the pattern of these figures everywhere.",
  );
});

test("says of an area its figure and how it stands, and nothing more where the figure is withheld", () => {
  const { linesAt } = clustersMapped(cars, found);
  expect(linesAt(0)).toEqual(["40.0% of households", "A group of worse figures"]);
  expect(linesAt(5)).toEqual(["20.0% of households", "Left out: no neighbour with a figure"]);
  expect(linesAt(6)).toEqual(["Figure withheld"]);
});

test("the table and its export have the group, its p and Gi*", () => {
  const fields = clustersMapped(cars, found).fields!;
  expect(fields.map(({ name }) => name)).toEqual(["cluster", "cluster_p_adjusted", "gi_star_z"]);
  expect(fields.map(({ at }) => at(0))).toEqual(["high-high", 0.001, 3.5123]);
  expect(fields.map(({ at }) => at(6))).toEqual(["left-out", undefined, undefined]);
  expect([0, 4, 6].map((i) => fields[0]!.wordsAt!(i))).toEqual([
    "A group of worse figures",
    "No pattern that chance could not make",
    "–",
  ]);
});

test("its colours are among those the map can paint", () => {
  for (const theme of ["light", "dark"] as const)
    expect(paletteSlots(theme)).toEqual(
      expect.arrayContaining([...clustersMapped(cars, found).shading!.colours(theme)]),
    );
});

test("a withheld figure is none to compare", () => {
  expect([...knownFigures({ value: Float64Array.of(7, 5), status: Uint8Array.of(0, 1) })]).toEqual([7, NONE]);
});

function drawn(indicator: PackIndicator, values: number[], status: number[] = []): KeyedColumn {
  return {
    key: indicator.id,
    indicator,
    series: indicator.series[0]!,
    level: "lsoa",
    period: indicator.periods[0]!.id,
    column: {
      value: Float64Array.from(values),
      status: Uint8Array.from(values, (_, i) => status[i] ?? 0),
      basis: new Uint8Array(values.length),
    },
  };
}
