import { describe, expect, it } from "vitest";
import { SOURCES, sourceById } from "../../../geodata/sources/index.ts";
import { camelCase, type Head, matchSource, nearestMiss } from "../../../geodata/sources/matchLayout.ts";
import { nearestHeader } from "../../../geodata/sources/nearestHeader.ts";

describe("matchSource", () => {
  it.each([
    [
      "LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM",
      "E01000001,A,E05000001,B,E09000001,C",
      "lsoa21-ward-lad",
    ],
    [
      "FID,lsoa21cd,lsoa21nm,wd25cd,wd25nm,lad25cd,lad25nm",
      "1,E01000001,A,E05000001,B,E09000001,C",
      "lsoa21-ward-lad",
    ],
    [
      "OA21CD,LSOA21CD,LSOA21NM,MSOA21CD,LAD22CD",
      "E00000001,E01000001,A,E02000001,E09000001",
      "oa21-lsoa-msoa",
    ],
    ["LSOA11CD,CHGIND,LSOA21CD", "E01000001,U,E01000001", "lsoa11-lsoa21"],
    ["LAD24CD,LAD24NM,RGN24CD,RGN24NM", "E06000001,A,E12000001,B", "lad-region"],
    ["ltla24_name,ltla24_code,region24_name,region24_code", "A,E06000001,B,E12000001", "lad-region"],
    ["LSOA21CD,RUC21CD,RUC21NM", "E01000001,UN1,Urban", "rural-urban"],
    ["FID,OA21CD,GlobalID,x,y", "1,E00000001,g,532250,181500", "oa21-centroids"],
    ["FID,LSOA21CD,GlobalID,x,y", "1,E01000001,g,532250,181500", "lsoa21-centroids"],
    ["areacd,pop", "E00000001,176", "oa21-population"],
    [
      "date,geography,geography code,Residence type: Total; measures: Value",
      "2021,a,E00000001,9",
      "oa21-population",
    ],
    ["pcd7,pcd8,pcds,doterm,lsoa21,lat,long", "AB1 2CD,AB1  2CD,AB1 2CD,,E01000001,51,0", "postcodes"],
    ["pcd7,pcds,doterm,lsoa21cd,lat,long", "AB1 2CD,AB1 2CD,,E01000001,51,0", "postcodes"],
    ["postcode,lsoa_code,lon,lat", "M15 4AB,E01034001,-2.26,53.4", "postcodes"],
    ["PRAC_CODE,PRAC_LAT,PRAC_LNG,PRAC_LSOA21", "A81001,54.5,-1.3,E01035199", "practice-locations"],
    ["lsoa11cd,tph_monthu_07_19_2008", "E01000001,3.5", "public-transport-trips"],
    ["lsoa21_code,total_households,tenure,n", "E01000001,90,Lives rent free,5", "census-tenure"],
  ])("%s", (header, row, id) => {
    expect(matchSource(csv(header, row), SOURCES)?.source.id).toBe(id);
  });

  it.each([
    ["Number of cars or vans", "census-cars", "No cars or vans in household", "1 car or van in household"],
    [
      "Economic activity status",
      "census-economic-activity",
      "Economically inactive",
      "Economically inactive: Retired",
    ],
    [
      "Provision of unpaid care",
      "census-unpaid-care",
      "Provides no unpaid care",
      "Provides 19 hours or less unpaid care a week",
    ],
    [
      "Household composition",
      "census-household-composition",
      "One person household",
      "Other household types",
    ],
  ])("the bulk layout of %s", (topic, id, first, second) => {
    const header = `date,geography,geography code,${topic}: Total: All,${topic}: ${first},${topic}: ${second}; measures: Value`;
    const match = matchSource(csv(header, "2021,Ham 1A,E01000001,9,4,5"), SOURCES);
    expect([match?.source.id, match?.layout.id]).toEqual([id, "nomis-bulk"]);
  });

  it("tells approximate percentages of one topic from another by their categories", () => {
    const cars = csv(
      "LSOA21CD,weight_total,No cars or vans in household,1 car or van in household",
      "E01000001,9,50,50",
    );
    const health = csv("LSOA21CD,weight_total,Very good or good health,Fair health", "E01000001,9,50,50");
    const travel = csv("LSOA21CD,weight_total,Less than 10km,10km and over", "E01000001,9,50,50");
    const faith = csv("LSOA21CD,weight_total,No religion,Christian", "E01000001,9,50,50");
    expect(matchSource(cars, SOURCES)?.source.id).toBe("census-cars");
    expect(matchSource(health, SOURCES)?.source.id).toBe("census-health");
    expect(matchSource(travel, SOURCES)?.source.id).toBe("census-travel-to-work");
    expect(matchSource(faith, SOURCES)).toBeUndefined();
  });
  it("finds a header below title rows and past a byte-order mark", () => {
    const head: Head = {
      format: "csv",
      rows: [
        ["Look-up 2024"],
        [""],
        ["\uFEFFLAD24CD ", "LAD24NM", "RGN24CD", "RGN24NM"],
        ["E06000001", "A", "E12000001", "B"],
      ],
    };
    expect(matchSource(head, SOURCES)).toMatchObject({
      headerRow: 2,
      vintage: 2024,
      columns: { lad: 0, region: 2 },
    });
  });
  it("prefers the source with more of the columns: File 3 has all of File 1", () => {
    const imd = [
      "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
      "Index of Multiple Deprivation (IMD) Decile (where 1",
    ];
    const more = ["IDACI", "IDAOPI"].flatMap((name) => [
      `Income Deprivation Affecting ${name === "IDACI" ? "Children Index" : "Older People"} (${name}) Rank (where 1`,
      `Income Deprivation Affecting ${name === "IDACI" ? "Children Index" : "Older People"} (${name}) Decile (where 1`,
    ]);
    const first = [
      "LSOA code (2021)",
      "Local Authority District code (2024)",
      "Local Authority District name (2024)",
      ...imd,
    ];
    const row = ["E01000001", "E09000001", "A", "1", "1", "2", "2", "3", "3"];
    expect(matchSource({ format: "xlsx", rows: [first, row] }, SOURCES)?.source.id).toBe("iod2025-imd");
    expect(matchSource({ format: "xlsx", rows: [[...first, ...more], row] }, SOURCES)?.source.id).toBe(
      "iod2025-idaci-idaopi",
    );
  });
  it("takes outlines by the shape of their codes", () => {
    const outlines = (code: string, geometry: string): Head => ({
      format: "geojson",
      geometry,
      rows: [
        ["area_code", "area_name"],
        [code, "A"],
      ],
    });
    expect(matchSource(outlines("E01000001", "Polygon"), SOURCES)?.source.id).toBe("lsoa21-boundaries");
    expect(matchSource(outlines("E05000001", "MultiPolygon"), SOURCES)?.source.id).toBe("ward-boundaries");
    expect(matchSource(outlines("E08000001", "Point"), SOURCES)).toBeUndefined();
  });
  it("does not take places that name their area again and again for areas", () => {
    const rows = [["area_code", "area_name"], ...Array.from({ length: 6 }, () => ["E08000001", "A"])];
    expect(matchSource({ format: "geojson", geometry: "Polygon", rows }, SOURCES)).toBeUndefined();
  });
  it("reads further columns under names in camel case", () => {
    const match = matchSource(
      csv("lsoa21_code,income_domain_numerator,burglary_rate_per_1_000", "E01000001,3,4"),
      SOURCES,
    );
    expect(match?.others).toEqual([
      { field: "burglaryRatePer1000", header: "burglary_rate_per_1_000", column: 2 },
    ]);
  });
});

describe("camelCase", () => {
  it.each([
    ["Burglary - rate per 1,000 at-risk properties", "burglaryRatePer1000AtRiskProperties"],
    ["burglary_rate_per_1_000_at_risk_properties", "burglaryRatePer1000AtRiskProperties"],
    ["Core homelessness (% of households)", "coreHomelessnessPercentOfHouseholds"],
  ])("%s", (header, field) => {
    expect(camelCase(header)).toBe(field);
  });
});

describe("near misses", () => {
  const lookup = sourceById("lsoa21-ward-lad")!;
  it("names the fields that no column serves", () => {
    const miss = nearestMiss(csv("LSOA21CD,LSOA21NM,WARD24CD,WD24NM,LAD24CD,LAD24NM", ""), lookup);
    expect(miss?.missing).toEqual(["ward"]);
  });
  it("finds the header that is spelt most alike", () => {
    expect(nearestHeader(lookup.layouts[0]!.columns.ward!, ["LSOA21CD", "WARD24CD", "x"])).toBe("WARD24CD");
    expect(nearestHeader(lookup.layouts[0]!.columns.ward!, ["colour"])).toBeUndefined();
  });
});

function csv(header: string, row: string): Head {
  return { format: "csv", rows: [header.split(","), row.split(",")] };
}
