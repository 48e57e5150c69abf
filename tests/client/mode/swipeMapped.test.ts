import { expect, test } from "vitest";
import type { KeyedColumn } from "../../../client/api.ts";
import { swipeMapped, swipeNames } from "../../../client/mode/swipeMapped.ts";
import type { PackIndicator } from "../../../geodata/pack/manifest.ts";
import { CARS, TRIPS } from "../pack.ts";

const late = drawn(TRIPS, "2022", [8, 3]);
const early = drawn(TRIPS, "2020", [16, Number.NaN]);
early.column.status[1] = 2;

test("two periods of a measure are named by when they were", () => {
  expect(swipeNames(late, early)).toEqual(["2020", "2022"]);
  const { linesAt, title, when, column } = swipeMapped(late, early);
  expect([title, when]).toEqual(["Buses an hour", "2020 and 2022"]);
  expect(linesAt(0)).toEqual(["2020: 16 per hour", "2022: 8 per hour"]);
  expect(linesAt(1)).toEqual(["2020: no figure", "2022: 3 per hour"]);
  expect(column).toBe(late.column);
});

test("two measures are named by their names", () => {
  const cars = drawn(CARS, "2021", [40, 20]);
  expect(swipeMapped(late, cars).title).toBe("Buses an hour and households with no car");
  expect(swipeMapped(late, cars).linesAt(0)).toEqual(["No car: 40.0%", "Buses: 8 per hour"]);
});

function drawn(indicator: PackIndicator, period: string, value: number[]): KeyedColumn {
  return {
    key: `${indicator.id} ${period}`,
    indicator,
    series: indicator.series[0]!,
    level: "lsoa",
    period,
    column: {
      value: Float64Array.from(value),
      status: new Uint8Array(value.length),
      basis: new Uint8Array(value.length),
    },
  };
}
