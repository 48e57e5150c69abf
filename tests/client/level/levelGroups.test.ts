import { expect, test } from "vitest";
import { levelGroups } from "../../../client/level/levelGroups.ts";
import type { AreaLevel } from "../../../geodata/area.ts";

test("levels are grouped by what they are for, only those that are known and drawn", () => {
  expect(
    groups(["lsoa", "pcn", "lad", "pcon", "utla", "sicbl", "country"], ["lsoa", "pcn", "lad", "utla"]),
  ).toEqual([
    ["Small areas", ["lsoa"]],
    ["NHS areas", ["pcn"]],
    ["Councils, elections and regions", ["lad", "utla"]],
  ]);
  expect(groups(["lad", "sicbl"], ["sicbl", "icb"])).toEqual([["NHS areas", ["sicbl"]]]);
});

function groups(drawn: AreaLevel[], known: AreaLevel[]) {
  const level = (each: AreaLevel) => ({ level: each });
  const found = levelGroups(
    { levels: drawn.map(level) } as Parameters<typeof levelGroups>[0],
    { series: known.map(level) } as Parameters<typeof levelGroups>[1],
  );
  return found.map(({ name, levels }) => [name, levels]);
}
