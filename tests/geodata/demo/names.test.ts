import { expect, it } from "vitest";
import { DISTRICTS, TOWNS, VILLAGE_NAMES } from "../../../geodata/demo/towns.ts";

it("gives each invented name once", () => {
  const names = [...TOWNS.map(({ name }) => name), ...Object.values(VILLAGE_NAMES).flat()];
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(DISTRICTS.map(({ name }) => name)).size).toBe(7);
});
