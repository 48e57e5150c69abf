import { describe, expect, test } from "vitest";
import { DETERMINANTS, RINGS } from "../../../geodata/determinant.ts";
import { indicatorSchema } from "../../../geodata/indicator.ts";
import { familiesOnce } from "../../../geodata/indicators/family.ts";
import { INDICATORS } from "../../../geodata/indicators/indicators.ts";
import { SOURCES } from "../../../geodata/sources/index.ts";

describe("the indicators", () => {
  test("have ids of their own", () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
  });

  test("put at least three families in each ring of the rainbow, and 80 in all", () => {
    const families = familiesOnce(INDICATORS);
    const ringOf = new Map<string, string | undefined>(DETERMINANTS.map(({ id, ring }) => [id, ring]));
    for (const ring of RINGS)
      expect(
        families.filter(({ determinant }) => ringOf.get(determinant) === ring.id).length,
      ).toBeGreaterThan(2);
    expect(families.length).toBeGreaterThanOrEqual(80);
  });

  test("stand in the order of the rainbow", () => {
    const order = INDICATORS.map(({ determinant }) => DETERMINANTS.findIndex(({ id }) => id === determinant));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe.each(INDICATORS.map((definition) => [definition.id, definition] as const))("%s", (_, definition) => {
  test("is described as the schema asks", () => {
    expect(indicatorSchema.safeParse(definition).error).toBeUndefined();
  });

  test("comes from a source that is declared", () => {
    expect(SOURCES.map(({ id }) => id)).toContain(definition.source);
  });

  test("names categories that its source declares", () => {
    if (definition.values.kind !== "share" || definition.values.table) return;
    const declared = SOURCES.find(({ id }) => id === definition.source)?.counts?.categories.map(
      ({ name }) => name,
    );
    for (const category of definition.values.categories) expect(declared).toContain(category);
  });

  test("says what it is a share of", () => {
    if (definition.measure !== "proportion") return;
    expect(definition.numerator).toBeTruthy();
    expect(definition.denominator).toBeTruthy();
    expect(definition.unit.suffix).toBe("%");
  });

  test("has a period unless its figures say theirs", () => {
    if (definition.values.kind === "published") return;
    expect(definition.period === undefined).toBe(definition.values.kind === "series");
  });

  test("is written in sentences a person can read", () => {
    expect(definition.definition).toMatch(/^[A-Z].*\.$/s);
    expect(definition.caveat ?? "None.").toMatch(/^[A-Z].*\.$/s);
    expect(definition.name).not.toMatch(/[A-Z]{3}/);
    const words = definition.definition.split(/\s+/).length;
    const sentences = definition.definition.split(/[.:;]\s|\.$/).filter(Boolean).length;
    expect(words / sentences).toBeLessThan(30);
  });
});
