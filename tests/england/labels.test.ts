import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { placesSchema } from "../../geodata/search/searchFiles.ts";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

describe.skipIf(NO_ENGLAND)(`names on the map of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  test("the largest places are the cities that everybody knows, each gathered from its suburbs", () => {
    const { folder, pack } = england;
    const text = readFileSync(join(folder, pack.manifest.search.places.name), "utf8");
    const { name, rank } = placesSchema.parse(JSON.parse(text));
    const order = name.map((_, i) => i).sort((a, b) => rank[b]! - rank[a]!);
    const largest = order.slice(0, 35).map((i) => name[i]!);
    expect(largest.slice(0, 4)).toEqual(["London", "Birmingham", "Leeds", "Manchester"]);
    for (const city of CITIES) expect(largest).toContain(city);
    for (const town of ["Corby", "Poole", "Kirklees"]) expect(largest).not.toContain(town);
  });
});

const CITIES = [
  "Sheffield",
  "Bristol",
  "Liverpool",
  "Leicester",
  "Newcastle upon Tyne",
  "Nottingham",
  "Plymouth",
  "Norwich",
  "Southampton",
  "Hull",
];
