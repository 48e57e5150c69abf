import { expect, test } from "vitest";
import type { KeyedColumn } from "../../../client/api.ts";
import { classOf } from "../../../client/map/classes.ts";
import { ageMapped, evidenceWords } from "../../../client/mode/ageMapped.ts";
import { CARS, TRIPS } from "../pack.ts";

const NONE = Number.NaN;
const late = drawn("2022", [9, NONE, NONE], [0, 2, 1]);
const early = drawn("2020", [7, 8, NONE], [0, 0, 2]);

test("each area is as old as its latest figure", () => {
  const { column, series, summary } = ageMapped(late, [late, early], 2026);
  expect([...column.value]).toEqual([4, 6, NONE]);
  expect([...classOf(column, series.breaks)]).toEqual([0, 1, 255]);
  expect(summary).toBe("The latest figures are 4 years old. In 1 district they are older.");
});

test("old evidence has classes of its own, however few places it is of", () => {
  const years = ["2022", "2021", "2020", "2018", "2016", "2014", "2012", "2010"];
  // twenty places are known for 2022, and one for each year before it alone
  const places = [...Array(20).fill("2022"), ...years.slice(1)];
  const columns = years.map((year) =>
    drawn(
      year,
      places.map((own) => (own === year ? 9 : NONE)),
      places.map((own) => (own === year ? 0 : 2)),
    ),
  );
  const { column, series } = ageMapped(columns[0]!, columns, 2026);
  expect([...column.value].slice(20)).toEqual([5, 6, 8, 10, 12, 14, 16]);
  expect(series.breaks).toEqual([6, 8, 12, 14]);
});

test("what was never published keeps its reason", () => {
  const { column, linesAt } = ageMapped(late, [late, early], 2026);
  expect(column.status[2]).toBe(1);
  expect(linesAt(2)).toEqual(["No figure at any time"]);
  expect(linesAt(1)).toEqual(["Latest figure: 2020", "6 years old", "8 trips an hour"]);
});

test("evidence of one age is a sentence, not a map", () => {
  const whole = drawn("2022", [9, 8, 7], [0, 0, 0]);
  const { shading, column, summary } = ageMapped(whole, [whole, early], 2026);
  expect(shading).toBeUndefined();
  expect(column).toBe(whole.column);
  expect(summary).toBe(
    "Figures of 2022, 4 years old, published in November 2022. No place has older figures, so the map shows the values.",
  );
});

test("the age of a census is said with its name", () => {
  expect(evidenceWords(CARS, "2021", 2026)).toBe(
    "Figures of Census 2021, 5 years old, published in November 2022.",
  );
});

function drawn(period: string, value: number[], status: number[]): KeyedColumn {
  return {
    key: period,
    indicator: TRIPS,
    series: TRIPS.series[1]!,
    level: "lad",
    period,
    column: {
      value: Float64Array.from(value),
      status: Uint8Array.from(status),
      basis: new Uint8Array(value.length),
    },
  };
}
