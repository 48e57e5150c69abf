import { describe, expect, test } from "vitest";
import { buildGeography, type Lookups, subset } from "../../geodata/geography.ts";
import { areaAt } from "../../geodata/pack/areaTable.ts";
import { AREAS_OF_ENGLAND } from "../fixtures/areasOfEngland.ts";
import { tableOf } from "../fixtures/tableOf.ts";
import { REAL_DATA } from "../realData.ts";
import { englandLookups } from "./geometry/england.ts";

describe("buildGeography", () => {
  test("gives each level its areas in ascending code order, once", () => {
    const geography = buildGeography(county());
    expect(geography.lsoa?.codes).toEqual(["E01000001", "E01000002", "E01000003", "E01000004"]);
    expect(geography.lsoa?.names).toEqual(["Aldale 001A", "Aldale 001B", "Aldale 002A", "Brack 001A"]);
    expect(geography.msoa?.codes).toEqual(["E02000001", "E02000002", "E02000003"]);
    expect(geography.lad?.names).toEqual(["Aldale", "Brack"]);
    expect(geography.country).toEqual({
      level: "country",
      codes: ["E92000001"],
      names: ["Fells"],
      parents: {},
    });
  });

  test("names an MSOA by its given name, else by its LSOAs' names without the letter", () => {
    const lookups = county();
    const named = { ...lookups, msoaNames: new Map([["E02000002", "Aldale Moor"]]) };
    expect(buildGeography(named).msoa?.names).toEqual(["Aldale 001", "Aldale Moor", "Brack 001"]);
  });

  test("places an LSOA in every coarser level", () => {
    const geography = buildGeography(county());
    expect(areaAt(geography.lsoa!, 2, geography)).toEqual({
      code: "E01000003",
      name: "Aldale 002A",
      level: "lsoa",
      parents: {
        msoa: "E02000002",
        ward: "E05000001",
        lad: "E06000001",
        sicbl: "E38000002",
        icb: "E54000002",
        region: "E12000001",
        country: "E92000001",
      },
    });
  });

  test("places a district in the ICB that holds most of its LSOAs", () => {
    const geography = buildGeography(county());
    expect(areaAt(geography.lad!, 0, geography)?.parents.icb).toBe("E54000001");
    expect(areaAt(geography.ward!, 0, geography)?.parents.icb).toBe("E54000001");
  });

  test("takes the lowest code when two parents hold as many", () => {
    const lookups = county();
    lookups.sicbls.text.icb = ["E54000002", "E54000001", "E54000002", "E54000001"];
    lookups.sicbls.text.sicbl = ["E38000002", "E38000001", "E38000002", "E38000001"];
    lookups.wards.text.lad = ["E06000001", "E06000001", "E06000002", "E06000002"];
    const geography = buildGeography(lookups);
    expect(areaAt(geography.lad!, 0, geography)?.parents.icb).toBe("E54000001");
  });

  test("places an LSOA whose ward lies in another district with the rest of its MSOA", () => {
    const lookups = county();
    lookups.oas.text.msoa!.fill("E02000001", 0, 3);
    lookups.wards.text.lad = ["E06000001", "E06000002", "E06000001", "E06000002"];
    const geography = buildGeography(lookups);
    expect(geography.lsoa?.parents.lad).toEqual([0, 0, 0, 1]);
    expect(geography.lsoa?.parents.ward).toEqual(buildGeography(county()).lsoa?.parents.ward);
  });

  test("passes over other countries' rows", () => {
    const lookups = county();
    for (const [field, column] of Object.entries(lookups.wards.text))
      column.push(field === "lsoa" ? "W01000001" : "W");
    expect(buildGeography(lookups).lsoa?.codes).toHaveLength(4);
  });

  test("says how many LSOAs a look-up lacks, and which", () => {
    const lookups = county();
    lookups.oas.text.lsoa![1] = "E01000001";
    expect(() => buildGeography(lookups)).toThrow(
      "oa21-lsoa-msoa: every LSOA must be in the look-up. Expected all 4 codes; got 3: 1 missing, E01000002.",
    );
  });

  test("says which districts have no region", () => {
    const lookups = county();
    lookups.regions.text.lad![1] = "E06000009";
    expect(() => buildGeography(lookups)).toThrow(
      "lad-region: every district must be in the look-up. Expected all 2 codes; got 1: 1 missing, E06000002.",
    );
  });

  test("refuses an LSOA in two wards", () => {
    const lookups = county();
    lookups.wards.text.lsoa![2] = "E01000002";
    lookups.wards.text.ward![2] = "E05000002";
    expect(() => buildGeography(lookups)).toThrow(
      "lsoa21-ward-lad, row 4: each lsoa must have one ward. Expected E01000002 in E05000001; got E05000002.",
    );
  });

  test("refuses a look-up without one of its columns", () => {
    const lookups = county();
    delete lookups.sicbls.text.icb;
    expect(() => buildGeography(lookups)).toThrow('Expected a column "icb"');
  });
});

describe("levels with a look-up of their own", () => {
  test("are left out where there is none", () => {
    const geography = buildGeography(county());
    expect([geography.utla, geography.pcon, geography.pcn]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(geography.lsoa!.parents)).toEqual([
      "msoa",
      "ward",
      "lad",
      "sicbl",
      "icb",
      "region",
      "country",
    ]);
  });

  test("a district with a county above it lies in that, any other is its own upper tier", () => {
    const lookups = twoTiers();
    lookups.oas.text.utla = ["E06000001", "E06100001", "E06100001", "E10000001", "E10000001"];
    const geography = buildGeography(lookups);
    expect(geography.utla?.codes).toEqual(["E06000001", "E10000001"]);
    expect(geography.utla?.names).toEqual(["Aldale", "Fellshire"]);
    expect(geography.lad?.parents.utla).toEqual([0, 1]);
    expect(geography.lsoa?.parents.utla).toEqual([0, 0, 0, 1]);
    expect(geography.utla?.parents.region).toEqual([0, 0]);
  });

  test("the look-up of districts goes before that of output areas", () => {
    const lookups = twoTiers();
    lookups.oas.text.utla = ["", "", "", "E10000001", "E10000001"];
    lookups.counties = tableOf("lad-utla", {
      lad: ["E06000001", "E07000002"],
      utla: ["E06000001", "E10000002"],
    });
    expect(buildGeography(lookups).utla?.codes).toEqual(["E06000001", "E10000002"]);
    delete lookups.oas.text.utla;
    expect(buildGeography(lookups).utla?.codes).toEqual(["E06000001", "E10000002"]);
  });

  test("an LSOA is in the constituency of most of its output areas, or in none", () => {
    const lookups = twoTiers();
    lookups.oas.text.oa!.push("E00000006");
    lookups.oas.text.lsoa!.push("E01000004");
    lookups.oas.text.msoa!.push("E02000003");
    lookups.oas.text.pcon = ["E14000001", "", "E14000001", "E14000002", "E14000001", "E14000002"];
    const geography = buildGeography(lookups);
    expect(geography.pcon?.codes).toEqual(["E14000001", "E14000002"]);
    expect(geography.pcon?.names).toEqual(["Aldale and Fell", "E14000002"]);
    expect(geography.lsoa?.parents.pcon).toEqual([0, -1, 0, 1]);
    expect(areaAt(geography.lsoa!, 1, geography)?.parents).not.toHaveProperty("pcon");
  });

  test("networks cover only the LSOAs whose patients are known", () => {
    const lookups = { ...twoTiers(), networks: new Map([["E01000003", "U00001"]]) };
    const geography = buildGeography(lookups);
    expect(geography.pcn).toMatchObject({ codes: ["U00001"], names: ["Quay PCN"], parents: { sicbl: [1] } });
    expect(geography.lsoa?.parents.pcn).toEqual([-1, -1, 0, -1]);
    expect(subset(geography, { lad: ["E07000002"] }).pcn).toBeUndefined();
    expect(subset(geography, { lad: ["E06000001"] }).lsoa?.parents.pcn).toEqual([-1, -1, 0]);
  });

  function twoTiers(): Lookups {
    const lookups = county();
    lookups.wards.text.lad![3] = "E07000002";
    lookups.regions.text.lad![1] = "E07000002";
    const names = new Map([
      ["E10000001", "Fellshire"],
      ["E14000001", "Aldale and Fell"],
      ["U00001", "Quay PCN"],
    ]);
    return { ...lookups, names };
  }
});

describe("subset", () => {
  test("keeps a district's LSOAs and what holds them", () => {
    const part = subset(buildGeography(county()), { lad: ["E06000001"] });
    expect(part.lsoa?.codes).toEqual(["E01000001", "E01000002", "E01000003"]);
    expect(part.lad?.codes).toEqual(["E06000001"]);
    expect(part.icb?.codes).toEqual(["E54000001", "E54000002"]);
    expect(part.lsoa?.parents.icb).toEqual([0, 0, 1]);
  });

  test("keeps an ICB's LSOAs with the districts and wards that reach into it", () => {
    const part = subset(buildGeography(county()), { icb: ["E54000002"] });
    expect(part.lsoa?.names).toEqual(["Aldale 002A", "Brack 001A"]);
    expect(part.lad?.names).toEqual(["Aldale", "Brack"]);
    expect(part.msoa?.names).toEqual(["Aldale 002", "Brack 001"]);
  });

  test("refuses a code that is not there", () => {
    expect(() => subset(buildGeography(county()), { lad: ["E06000099"] })).toThrow("got E06000099");
  });
});

describe.skipIf(!REAL_DATA)("the real England (real data beside the project)", () => {
  test("has the official number of areas at every level", () => {
    const geography = buildGeography(englandLookups());
    expect(Object.fromEntries(Object.values(geography).map((t) => [t.level, t.codes.length]))).toEqual(
      AREAS_OF_ENGLAND,
    );
    for (const table of Object.values(geography))
      for (const parents of Object.values(table.parents))
        expect(parents.reduce((least, parent) => Math.min(least, parent))).toBeGreaterThanOrEqual(0);
    const lincolnshire = subset(geography, { icb: ["E54000013"] });
    expect(lincolnshire.icb?.names).toEqual(["NHS Lincolnshire Integrated Care Board"]);
    expect(lincolnshire.lad?.names).toContain("East Lindsey");
  });
});

function county(): Lookups {
  return {
    wards: tableOf("lsoa21-ward-lad", {
      lsoa: ["E01000002", "E01000001", "E01000003", "E01000004"],
      lsoaName: ["Aldale 001B", "Aldale 001A", "Aldale 002A", "Brack 001A"],
      ward: ["E05000001", "E05000001", "E05000001", "E05000002"],
      wardName: ["Market", "Market", "Market", "Quay"],
      lad: ["E06000001", "E06000001", "E06000001", "E06000002"],
      ladName: ["Aldale", "Aldale", "Aldale", "Brack"],
    }),
    sicbls: tableOf("lsoa21-sicbl-icb", {
      lsoa: ["E01000001", "E01000002", "E01000003", "E01000004"],
      sicbl: ["E38000001", "E38000001", "E38000002", "E38000002"],
      sicblName: ["Dale", "Dale", "Shore", "Shore"],
      icb: ["E54000001", "E54000001", "E54000002", "E54000002"],
      icbName: ["NHS Dale", "NHS Dale", "NHS Shore", "NHS Shore"],
    }),
    oas: tableOf("oa21-lsoa-msoa", {
      oa: ["E00000001", "E00000002", "E00000003", "E00000004", "E00000005"],
      lsoa: ["E01000001", "E01000002", "E01000003", "E01000004", "E01000004"],
      msoa: ["E02000001", "E02000001", "E02000002", "E02000003", "E02000003"],
    }),
    regions: tableOf("lad-region", {
      lad: ["E06000001", "E06000002"],
      ladName: ["Aldale", "Brack"],
      region: ["E12000001", "E12000001"],
      regionName: ["North", "North"],
    }),
    msoaNames: new Map(),
    country: { code: "E92000001", name: "Fells" },
  };
}
