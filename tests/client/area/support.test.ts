import { expect, test } from "vitest";
import { needsSupport } from "../../../client/area/Support.tsx";
import { INDICATORS } from "../../../geodata/indicators/indicators.ts";

test("where help is stands beside every figure about mental health, suicide or self-harm", () => {
  const beside = INDICATORS.filter(needsSupport).map(({ id }) => id);
  for (const id of ["suicide-rate", "suicide-rate-women", "talking-therapies-referrals", "high-anxiety"])
    expect(beside).toContain(id);
  for (const id of ["no-car-or-van", "index-of-multiple-deprivation"]) expect(beside).not.toContain(id);
  expect(needsSupport({ determinant: "community", sensitive: "self-harm" })).toBe(true);
});
