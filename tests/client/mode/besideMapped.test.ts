import { expect, test } from "vitest";
import type { KeyedColumn } from "../../../client/api.ts";
import { NO_CLASS } from "../../../client/map/classes.ts";
import { besideMapped, cellAt, cellName, thirdsOf } from "../../../client/mode/besideMapped.ts";
import { BESIDE } from "../../../client/theme/colours.ts";
import type { PackIndicator } from "../../../geodata/pack/manifest.ts";
import { CARS, TRIPS } from "../pack.ts";

const THREE = [1, 1, 1, 2, 2, 2, 3, 3, 3];
const CYCLE = [1, 2, 3, 1, 2, 3, 1, 2, 3];
const cars = drawn(CARS, THREE);
const trips = drawn(TRIPS, CYCLE);

test("every area lies in a cell: third of the other × 3 + third of the first", () => {
  const { beside } = besideMapped(cars, trips, {});
  expect(beside?.limits).toEqual([
    [2, 2.5],
    [2, 2.5],
  ]);
  expect([...beside!.cells]).toEqual([0, 3, 6, 1, 4, 7, 2, 5, 8]);
  expect(beside?.areas).toEqual(Array(9).fill(1));
});

test("worse in both is the strongest colour: many without a car, few buses", () => {
  const { shading, beside } = besideMapped(cars, trips, {});
  const worst = beside!.cells[6]!;
  expect(cellName(worst)).toBe("high-low");
  expect(cellAt(2, 2, CARS, TRIPS)).toBe(worst);
  expect(shading!.colours("light")[worst]).toBe(BESIDE.light[8]);
});

test("a picked cell leaves its areas alone in colour", () => {
  const { shading } = besideMapped(cars, trips, { picked: "high-low" });
  expect([...shading!.classes].map((n) => n !== NO_CLASS)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    true,
    false,
    false,
  ]);
});

test("people are added up by cell", () => {
  const { beside } = besideMapped(cars, trips, { population: [9, 8, 7, 6, 5, 4, 3, 2, 1] });
  expect(beside?.people).toEqual([9, 6, 3, 8, 5, 2, 7, 4, 1]);
});

test("an area without a figure in either has no cell, and is hatched for the reason", () => {
  const gap = drawn(TRIPS, [...CYCLE.slice(0, 8), Number.NaN]);
  gap.column.status[8] = 1;
  const { beside, column, linesAt } = besideMapped(cars, gap, {});
  expect(beside?.cells[8]).toBe(NO_CLASS);
  expect(column.status[8]).toBe(1);
  expect(linesAt(8)).toEqual(["No car: 3.0%", "Buses: figure withheld"]);
});

test("both figures are said, with their thirds", () => {
  const { linesAt, title, when } = besideMapped(cars, trips, {});
  expect(linesAt(6)).toEqual(["No car: 3.0% (high third)", "Buses: 1 per hour (low third)"]);
  expect(title).toBe("Households with no car beside buses an hour");
  expect(when).toBe("Census 2021 and 2020");
});

test("thirds are named, the first measure's first", () => expect(thirdsOf(5)).toEqual(["high", "middle"]));

function drawn(indicator: PackIndicator, values: number[]): KeyedColumn {
  return {
    key: indicator.id,
    indicator,
    series: indicator.series[0]!,
    level: "lsoa",
    period: indicator.periods[0]!.id,
    column: {
      value: Float64Array.from(values),
      status: new Uint8Array(values.length),
      basis: new Uint8Array(values.length),
    },
  };
}
