import { expect, test } from "vitest";
import { areaCsv } from "../../../client/area/areaCsv.ts";
import { areaFacts } from "../../../client/area/areaFacts.ts";
import { MANIFEST } from "../pack.ts";

const PROFILE: Parameters<typeof areaFacts>[1] = {
  code: "E01090001",
  name: '=Fell "Side"',
  level: "lsoa",
  parents: [],
  bounds: [-1, 53, -0.9, 53.1],
  centroid: { lon: -0.95, lat: 53.05 },
  population: 1500,
  outline: "published",
  neighbours: [],
  indicators: [
    {
      id: "cars",
      latest: { period: "2021", label: "Census 2021", observation: published(12.5) },
      periods: [{ period: "2021", label: "Census 2021", observation: published(12.5) }],
    },
    {
      id: "not-in-this-pack",
      latest: { period: "2021", label: "2021", observation: { status: "missing" } },
      periods: [],
    },
  ],
};

test("a line for each measure and period, with its source; what a spreadsheet would run is kept a text", () => {
  const lines = areaCsv(MANIFEST, areaFacts(MANIFEST, PROFILE)).trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  const [head, row] = lines.map((line) => line.split(","));
  expect(head?.slice(0, 3)).toEqual(["area_code", "area_name", "area_level"]);
  expect(row?.slice(0, 3)).toEqual(["E01090001", `"'=Fell ""Side"""`, "lsoa"]);
  expect(lines[1]).toContain(",published,12.5,% of households,10,15,125,1000,measured,England,25,");
  expect(lines[1]).toContain('"Cars, or vans",Invented Office,OGL,FICTIONAL DEMONSTRATION DATA,abcdef123456');
});

function published(value: number) {
  return {
    status: "published",
    value,
    lower: 10,
    upper: 15,
    count: 125,
    denominator: 1000,
    basis: "measured",
  } as const;
}
