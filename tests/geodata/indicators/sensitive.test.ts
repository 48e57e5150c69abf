import { describe, expect, test } from "vitest";
import type { IndicatorDefinition } from "../../../geodata/indicators/definition.ts";
import { INDICATORS } from "../../../geodata/indicators/indicators.ts";
import { mayBeWorkedOut, requireAsPublished } from "../../../geodata/indicators/sensitive.ts";

const SUICIDE = INDICATORS.find(({ id }) => id === "suicide-rate")!;
const VALUES = { kind: "published", value: "value", decimals: 1 } as const;

test.each(
  INDICATORS.filter(({ id, name }) => /suicide|self-harm/i.test(`${id} ${name}`)).map((i) => [i.id, i]),
)("%s is marked as sensitive", (_, indicator) =>
  expect((indicator as IndicatorDefinition).sensitive).toBeTruthy(),
);

describe("figures of suicide and self-harm", () => {
  test("may be shown for the districts, counties and larger areas that a publisher gives", () =>
    expect(() => requireAsPublished(SUICIDE, ["lad", "utla", "region", "country"])).not.toThrow());

  test.each(["lsoa", "msoa", "ward", "pcn"] as const)("are refused for areas of the size of %s", (level) =>
    expect(() => requireAsPublished(SUICIDE, ["utla", level])).toThrow(
      `suicide-rate is sensitive and must not be shown for areas as small as ${level}`,
    ),
  );

  test.each<[string, Partial<IndicatorDefinition>]>([
    ["made of neighbourhoods", { values: { kind: "field", field: "x", decimals: 0 } }],
    ["added up to other areas", { values: { ...VALUES, sumTo: ["region"] } }],
    ["made of practices", { values: { ...VALUES, practices: {} } }],
    ["estimated", { values: VALUES, basis: "modelled" }],
  ])("are refused when %s", (_, changed) =>
    expect(() => requireAsPublished({ ...SUICIDE, ...changed }, ["utla"])).toThrow(
      "suicide-rate is sensitive and must be shown as published",
    ),
  );

  test("are neither worked out for other areas nor looked at for clusters", () => {
    expect(mayBeWorkedOut(SUICIDE)).toBe(false);
    expect(mayBeWorkedOut({})).toBe(true);
  });

  test("are spoken of as the media guidelines ask", () => {
    const words = INDICATORS.filter(({ sensitive }) => sensitive)
      .flatMap(({ name, definition, caveat, numerator }) => [name, definition, caveat, numerator])
      .join(" ");
    expect(words).not.toMatch(/commit|epidemic|success|fail|attempt|hang|overdos|jump|victim|hotspot/i);
  });

  test("no other indicator is held back", () =>
    expect(() => requireAsPublished({ ...SUICIDE, sensitive: undefined }, ["lsoa"])).not.toThrow());
});
