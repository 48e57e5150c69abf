import { describe, expect, it } from "vitest";
import { HEALTH_INDEX } from "../../../geodata/indicators/healthIndex.ts";
import { healthIndexFigure, percentOf } from "../../../geodata/indicators/healthIndexFigure.ts";

const WORDS = {
  id: "invented",
  indicator: "Invented",
  name: "Invented",
  shortName: "Invented",
  definition: "Something invented.",
  determinant: "lifestyle",
  ...percentOf("people"),
} as const;

describe("a figure of the Health Index", () => {
  it("has no year in which the publisher repeats another", () => {
    const { values, caveat } = healthIndexFigure({ ...WORDS, own: [2016, 2019] });
    const years = ["2015", "2016", "2019", "2020", "2021"];
    const shown = values.kind === "published" ? years.map((year) => values.periodOf!(year)?.id) : [];
    expect(shown).toEqual([undefined, "2016", "2019", undefined, undefined]);
    expect(caveat).toContain("those of 2016 for 2015, those of 2019 for 2020 to 2021");
  });

  it("says nothing of repeats where there are none", () => {
    expect(healthIndexFigure(WORDS).caveat).not.toContain("repeat");
  });

  it("names 35 indicators of the publisher, each once", () => {
    const names = HEALTH_INDEX.flatMap(({ values }) =>
      values.kind === "published" && values.where ? [values.where.indicator] : [],
    );
    expect(names).toHaveLength(35);
    expect(new Set(names).size).toBe(35);
  });

  it("is held to districts where it is of suicide or self-harm", () => {
    const sensitive = HEALTH_INDEX.filter((each) => each.sensitive);
    expect(sensitive.map(({ id }) => id)).toEqual(["self-harm-admissions"]);
    for (const { levels } of sensitive) expect(levels).toEqual(["lad"]);
  });
});
