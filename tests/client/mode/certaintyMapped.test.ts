import { expect, test } from "vitest";
import type { KeyedColumn } from "../../../client/api.ts";
import { certaintyMapped } from "../../../client/mode/certaintyMapped.ts";
import { CARS } from "../pack.ts";

const NONE = Number.NaN;
// England has 25
const drawn: KeyedColumn = {
  key: "cars",
  indicator: CARS,
  series: CARS.series[0]!,
  level: "lsoa",
  period: "2021",
  column: {
    value: Float64Array.of(40, 26, 8, NONE, 12),
    lower: Float64Array.of(35, 22, 6, NONE, NONE),
    upper: Float64Array.of(45, 30, 10, NONE, NONE),
    status: Uint8Array.of(0, 0, 0, 1, 0),
    basis: new Uint8Array(5),
  },
};

test("areas that cannot be told apart from the country lose their colour, the others keep theirs", () => {
  expect([...certaintyMapped(drawn, "England").shading!.classes]).toEqual([3, 255, 0, 255, 255]);
});

test("says how many differ, which way, and what chance does", () => {
  const { summary, fadedWords } = certaintyMapped(drawn, "England");
  expect(summary).toBe(
    "2 neighbourhoods of 4 cannot be told apart from England. 1 worse, 1 better than England. " +
      "About 1 in 20 would seem to differ by chance alone.",
  );
  expect(fadedWords).toBe("Cannot be told apart from England");
});

test("says of an area how sure its figure is", () => {
  const { linesAt } = certaintyMapped(drawn, "England");
  expect(linesAt(1)).toEqual([
    "26.0% of households",
    "Likely between 22.0% and 30.0%",
    "Cannot be told apart from England",
  ]);
  expect(linesAt(0).at(-1)).toBe("Worse than England");
  expect(linesAt(3)).toEqual(["Figure withheld"]);
});

test("without intervals the values are shown", () => {
  const bare = { ...drawn, column: { ...drawn.column, lower: undefined, upper: undefined } };
  expect(certaintyMapped(bare, "England").shading).toBeUndefined();
});
