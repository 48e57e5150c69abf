import { describe, expect, it } from "vitest";
import { INDICATORS } from "../../../geodata/indicators/indicators.ts";
import { DEMO } from "../../../geodata/recipes/demo.ts";
import { ENGLAND } from "../../../geodata/recipes/england.ts";
import { recipeById } from "../../../geodata/recipes/index.ts";
import { indicatorsOf } from "../../../geodata/recipes/indicatorsOf.ts";
import { SOURCES, sourceById } from "../../../geodata/sources/index.ts";
import { LICENCES } from "../../../geodata/sources/source.ts";

describe("the declared sources", () => {
  it("have ids of their own", () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
  });
  it.each(SOURCES)("$id names its licence, attribution, address and columns", (source) => {
    expect(LICENCES[source.licence]).toBeDefined();
    expect(source.attribution).not.toBe("");
    expect(source.addresses.every(({ url }) => url.startsWith("https://"))).toBe(true);
    expect(source.layouts.length).toBeGreaterThan(0);
    const fields = new Set(source.layouts.flatMap(({ columns }) => Object.keys(columns)));
    const named = [source.area ?? source.key?.[0] ?? ["code", "name"]].flat();
    expect(named.some((field) => fields.has(field))).toBe(source.holds !== "basemap");
  });
  it.each(SOURCES.flatMap(({ addresses }) => addresses).filter(({ kind }) => kind === "arcgis-layer"))(
    "the layer $layers.0 is filled into its address",
    ({ url, layers }) => {
      expect(url).toContain("{layer}");
      expect(layers?.length).toBeGreaterThan(0);
    },
  );
  it("are found by id", () => {
    expect(sourceById("naptan")?.parts).toBe(true);
    expect(sourceById("nothing")).toBeUndefined();
  });
});

describe("recipes", () => {
  it.each([...ENGLAND.required, ...ENGLAND.optional])("%s is a source", (id) => {
    expect(sourceById(id)).toBeDefined();
  });
  it("ask once for every source that something is made of; the outlines of 2011 are not drawn", () => {
    const used = SOURCES.map(({ id }) => id).filter((id) => id !== "lsoa11-boundaries");
    expect([...ENGLAND.required, ...ENGLAND.optional].sort()).toEqual(used.sort());
  });
  it("have the indicators of their own sources: the fictional county has none of those it makes no file of", () => {
    expect(indicatorsOf(ENGLAND)).toEqual(INDICATORS);
    const ids = indicatorsOf(DEMO).map(({ id }) => id);
    expect(ids).toContain("no-car-or-van");
    expect(ids).not.toContain("claimants");
  });
  it("say which is a demonstration", () => {
    expect([DEMO.demonstration, ENGLAND.demonstration]).toEqual([true, false]);
    expect(recipeById("demo")).toBe(DEMO);
    expect(recipeById("wales")).toBeUndefined();
  });
});
