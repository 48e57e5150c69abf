import { beforeAll, describe, expect, it } from "vitest";
import { levelOfCode } from "../../../geodata/area.ts";
import type { County } from "../../../geodata/demo/county.ts";
import { TRIP_COLUMNS } from "../../../geodata/demo/publicTransport.ts";
import { countyOf } from "../../fixtures/county.ts";

let county: County;
beforeAll(() => {
  county = countyOf(1);
});

describe("the fictional county", () => {
  it("has as many areas as a county has", () => {
    const { lsoas, wards, lads, sicbls } = county.administration;
    expect(lsoas).toHaveLength(500);
    expect(wards).toHaveLength(60);
    expect(lads).toHaveLength(7);
    expect(sicbls).toHaveLength(2);
    expect(county.networks).toHaveLength(8);
    expect(county.practices).toHaveLength(45);
    expect(new Set(county.practices.map(({ network }) => network)).size).toBe(8);
  });

  it("gives every area a code of its kind, used once, in a range no office uses", () => {
    const { lsoas, msoas, wards, lads, sicbls, icb, region, country } = county.administration;
    const levels = { lsoa: lsoas, msoa: msoas, ward: wards, lad: lads, sicbl: sicbls };
    for (const [level, areas] of Object.entries({
      ...levels,
      icb: [icb],
      region: [region],
      country: [country],
    })) {
      expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
      expect(areas.filter(({ code }) => levelOfCode(code) !== level)).toEqual([]);
      expect(areas.filter(({ code }) => !code.startsWith("99", 3))).toEqual([]);
    }
    expect(lsoas[county.administration.byCode[0]!]!.code).toBe("E01990001");
  });

  it("says it is fictional wherever the whole is named", () => {
    const { country, region, icb, sicbls } = county.administration;
    for (const { name } of [country, region, icb, ...sicbls]) expect(name).toContain("fictional");
  });

  it("keeps localities and wards inside their districts, none too large or small", () => {
    const { msoaOf, wardOf, ladOf, msoas, wards } = county.administration;
    const districts = (of: number[], count: number) =>
      Array.from({ length: count }, (_, a) => new Set(ladOf.filter((_, i) => of[i] === a)).size);
    expect(new Set(districts(msoaOf, msoas.length))).toEqual(new Set([1]));
    expect(new Set(districts(wardOf, wards.length))).toEqual(new Set([1]));
    const sizes = msoas.map((_, a) => msoaOf.filter((m) => m === a).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
  });

  it("counts the same people in neighbourhoods, output areas and the census", () => {
    const { neighbourhoods, outputAreas, census } = county;
    const all = neighbourhoods.people.reduce((a, b) => a + b, 0);
    expect(outputAreas.reduce((sum, { people }) => sum + people, 0)).toBe(all);
    expect(Math.min(...neighbourhoods.people)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...neighbourhoods.people)).toBeLessThanOrEqual(3000);
    for (const { labels, rows } of census.topics) {
      const whole = labels.flatMap((label, k) =>
        labels.some((l) => label.startsWith(`${l}: `)) ? [] : [k + 1],
      );
      for (const row of rows) expect(whole.reduce((sum, k) => sum + row[k]!, 0)).toBe(row[0]);
    }
  });

  it("ranks every neighbourhood once in each measure, 1 the most deprived", () => {
    for (const { rank, score, decile } of Object.values(county.deprivation.measures)) {
      expect([...rank].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
      const most = rank.indexOf(1);
      expect(score[most]).toBe(Math.max(...score));
      expect(decile[most]).toBe(1);
      expect(decile.filter((d) => d === 10)).toHaveLength(50);
    }
  });

  it("puts deprived neighbourhoods beside deprived neighbourhoods", () => {
    expect(moran(county, county.deprivation.measures.imd.score)).toBeGreaterThan(0.45);
    expect(moran(county, county.deprivation.measures.crime.score)).toBeGreaterThan(0.3);
  });

  it("leaves small numerators blank, as the publisher does", () => {
    const idaci = county.deprivation.indicators.income_deprivation_affecting_children_index_idaci_numerator!;
    expect(idaci.filter((n) => n === undefined).length).toBeGreaterThan(0);
    expect(idaci.filter((n) => n !== undefined && (n < 10 || n % 5 !== 0))).toEqual([]);
  });

  it("thins buses from 2008 to 2022, most on Sundays, to nothing in places", () => {
    const mean = (column: (typeof TRIP_COLUMNS)[number]) => {
      const known = county.trips.flatMap((row) => row[TRIP_COLUMNS.indexOf(column)] ?? []);
      return known.reduce((a, b) => a + b, 0) / known.length;
    };
    const day = mean("tph_monthu_07_19_2022") / mean("tph_monthu_07_19_2008");
    const sunday = mean("tph_sun_07_19_2022") / mean("tph_sun_07_19_2008");
    expect(day).toBeGreaterThan(0.5);
    expect(day).toBeLessThan(0.85);
    expect(sunday).toBeLessThan(day);
    const sundays = county.trips.map((row) => row[TRIP_COLUMNS.indexOf("tph_sun_07_19_2022")]);
    expect(sundays.filter((trips) => trips === 0).length).toBeGreaterThan(10);
    expect(county.trips.some(([in2004]) => in2004 === undefined)).toBe(true);
  });

  it("splits, merges and redraws some areas of 2011", () => {
    const count = (change: string) => county.before.changes.filter((c) => c.change === change).length;
    expect({ S: count("S"), M: count("M"), X: count("X") }).toEqual({ S: 28, M: 18, X: 12 });
    expect(new Set(county.before.changes.map(({ to }) => to)).size).toBe(500);
    expect(new Set(county.before.areas.map(({ code }) => code)).size).toBe(county.before.areas.length);
  });

  it("gives each postcode once, in an area of letters that Royal Mail does not use", () => {
    const { postcodes } = county;
    expect(postcodes.filter(({ text }) => !/^SX\d\d? \d[A-Z]{2}$/.test(text))).toEqual([]);
    expect(new Set(postcodes.map(({ text }) => text)).size).toBe(postcodes.length);
  });

  it("lies in the open sea of the Dogger Bank", () => {
    for (const { lonLat } of county.postcodes) {
      expect(lonLat[0]).toBeGreaterThan(1.2);
      expect(lonLat[0]).toBeLessThan(2.6);
      expect(lonLat[1]).toBeGreaterThan(54.2);
      expect(lonLat[1]).toBeLessThan(55.1);
    }
  });
});

describe("another seed", () => {
  it("gives another county of the same size", () => {
    const other = countyOf(7);
    expect(other.administration.lsoas).toHaveLength(500);
    expect(other.administration.wards.map((_, w) => other.administration.wardOf.includes(w))).not.toContain(
      false,
    );
    expect(other.neighbourhoods.people).not.toEqual(county.neighbourhoods.people);
  });
});

/** Moran's I with neighbours by land, row-standardised; areas without a neighbour are left out. */
function moran({ neighbourhoods }: County, values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let among = 0;
  let all = 0;
  for (const [i, value] of values.entries()) {
    const near = neighbourhoods.neighbours[i]!;
    if (near.length === 0) continue;
    all += (value - mean) ** 2;
    among += ((value - mean) * near.reduce((sum, { to }) => sum + values[to]! - mean, 0)) / near.length;
  }
  return among / all;
}
