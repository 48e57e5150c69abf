import { describe, expect, test } from "vitest";
import { rankGroupInWords, standingOf } from "../../../client/words/rankGroup.ts";

const DEPRIVATION = { polarity: "higher-is-worse", measure: "score", determinant: "deprivation" } as const;
const CARS = { polarity: "higher-is-worse", measure: "proportion", determinant: "transport" } as const;

describe("standingOf", () => {
  const column = { value: Float32Array.of(5, 1, 5, Number.NaN, 9), status: Uint8Array.of(0, 0, 0, 1, 0) };
  test("counts those above and below, ties in neither", () =>
    expect(standingOf(column, 0)).toEqual({ above: 1, below: 1, total: 4 }));
  test("a suppressed area stands nowhere", () => expect(standingOf(column, 3)).toBeUndefined());
});

describe("rankGroupInWords", () => {
  test.each([
    [DEPRIVATION, 50, 949, "Among the most deprived tenth of neighbourhoods in England."],
    [DEPRIVATION, 150, 849, "Among the most deprived fifth of neighbourhoods in England."],
    [DEPRIVATION, 949, 50, "Among the least deprived tenth of neighbourhoods in England."],
    [DEPRIVATION, 400, 599, "More deprived than about 6 in 10 neighbourhoods in England."],
    [CARS, 50, 949, "Among the tenth of neighbourhoods in England with the highest figures."],
    [CARS, 849, 150, "Among the fifth of neighbourhoods in England with the lowest figures."],
    [CARS, 700, 299, "Higher than about 3 in 10 neighbourhoods in England."],
  ] as const)("%j with %i above and %i below of 1000", (indicator, above, below, words) =>
    expect(rankGroupInWords(indicator, { above, below, total: 1000 }, "neighbourhoods", "England")).toBe(
      words,
    ),
  );

  test("a low decile of deprivation is the most deprived", () =>
    expect(
      rankGroupInWords(
        { ...DEPRIVATION, polarity: "lower-is-worse" },
        { above: 90, below: 0, total: 100 },
        "neighbourhoods",
        "England",
      ),
    ).toBe("Among the most deprived tenth of neighbourhoods in England."));

  test("says nothing of fewer than twenty areas", () =>
    expect(rankGroupInWords(CARS, { above: 0, below: 8, total: 9 }, "regions", "England")).toBeUndefined());

  test("says nothing when all are equal", () =>
    expect(rankGroupInWords(CARS, { above: 0, below: 0, total: 99 }, "wards", "England")).toBeUndefined());
});
