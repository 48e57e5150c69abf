import { describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import { similarRoutes } from "../../../server/routes/similar.ts";
import type { OpenPack, Store } from "../../../server/store.ts";
import { openApp } from "../openApp.ts";

const { get } = openApp();

describe("the places most like one", () => {
  test("are the nearest by all that is known, with what they were judged on", async () => {
    const { areas, judgedBy, level } = await ask("E06090001/similar");
    expect(level).toBe("lad");
    expect(codes(areas)).toEqual(numbered(2, 16));
    expect(judgedBy).toEqual(["number of residents", "share of people in rural neighbourhoods"]);
  });
  test("are others when other things count too", async () => {
    // The sixth district is the only one with as many people aged 65 and over as the first.
    const old = tens().map((_, i) => (i === 0 || i === 5 ? 50 : 5));
    const { areas, judgedBy } = await ask("E06090001/similar", { "aged-65-and-over": old });
    expect(areas[0].code).toBe("E06090006");
    expect(judgedBy).toContain("share of people aged 65 and over");
  });
  test("have each their figure, and a spread without the place's own", async () => {
    const { areas, spread, period } = await ask("E06090001/similar?indicator=rent", { rent: tens() });
    expect(period).toBe("2021");
    expect(areas[1]).toEqual({
      code: "E06090003",
      name: "District 3",
      observation: { status: "published", value: 30, basis: "measured" },
    });
    expect(spread).toEqual({
      of: 15,
      lowest: 20,
      quarterBelow: 55,
      median: 90,
      quarterAbove: 125,
      highest: 160,
    });
  });
  test("are listed without a spread where fewer than four have a figure", async () => {
    const few = tens().map((value, i) => (i < 4 ? value : Number.NaN));
    const { areas, spread } = await ask("E06090001/similar?indicator=rent", { rent: few });
    expect(areas).toHaveLength(15);
    expect(areas[14].observation).toEqual({ status: "missing" });
    expect(spread).toBeUndefined();
  });
  test("of a district that does a county's work are counties for what is known of counties alone", async () => {
    const { level, areas } = await ask("E06090001/similar?indicator=county-rent", { "county-rent": tens() });
    expect([level, areas[0].observation.value]).toEqual(["utla", 20]);
  });
  test("leave out what is not known of nearly all areas", async () => {
    const half = tens().map((value, i) => (i % 2 ? value : Number.NaN));
    const { judgedBy } = await ask("E06090001/similar", { "aged-65-and-over": half });
    expect(judgedBy).not.toContain("share of people aged 65 and over");
  });
  test("are none for a place that lacks what the others are judged on", async () => {
    const lacking = tens().map((value, i) => (i > 0 ? value : Number.NaN));
    expect(await ask("E06090001/similar", { "aged-65-and-over": lacking })).toEqual({
      code: "E06090001",
      level: "lad",
      judgedBy: [],
      areas: [],
      refusal: "Not enough is known of this place to find others like it.",
    });
  });
});

describe("over a whole pack", () => {
  test("too few areas of a level are refused in a sentence", async () => {
    expect(await (await get("/api/areas/E07090001/similar?indicator=no-car&period=2021")).json()).toEqual({
      code: "E07090001",
      level: "lad",
      indicator: "no-car",
      period: "2021",
      judgedBy: [],
      areas: [],
      refusal: "It takes more than 15 districts to find those most alike; there are 2.",
    });
  });
  test.each([
    ["nonsense/similar", 400, "malformed-request"],
    ["E07090001/similar?period=2021", 400, "malformed-request"],
    ["E07999999/similar", 404, "unknown-area"],
    ["E07090001/similar?indicator=none", 404, "unknown-indicator"],
    ["E07090001/similar?indicator=no-car&period=1066", 404, "unknown-indicator"],
  ])("%s: %i", async (path, status, error) => {
    const response = await get(`/api/areas/${path}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: error } });
  });
});

type Figures = Record<string, readonly number[]>;

async function ask(path: string, figures: Figures = {}) {
  const store = { current: () => pack(figures) } as unknown as Store;
  return (await similarRoutes(store).request(`/${path}`)).json();
}

const code = (n: number) => `E060900${String(n).padStart(2, "0")}`;
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => code(from + i));
const codes = (areas: { code: string }[]) => areas.map((area) => area.code);
const tens = () => Array.from({ length: 18 }, (_, i) => 10 * (i + 1));

/** Eighteen districts of one neighbourhood each, with 1,000 people, 2,000, 3,000 …; all are urban. */
function pack(figures: Figures): OpenPack {
  const population = Uint32Array.from({ length: 18 }, (_, i) => 1000 * (i + 1));
  const column = (values: readonly number[]) => ({
    value: Float64Array.from(values),
    status: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 2 : 0)),
    basis: new Uint8Array(values.length),
  });
  const levelOf = (id: string) => (id.startsWith("county") ? "utla" : "lad");
  const own = (id: string, level: AreaLevel) => (level === levelOf(id) ? figures[id] : undefined);
  const table = {
    codes: numbered(1, 18),
    names: Array.from(population.keys(), (i) => `District ${i + 1}`),
    parents: {},
  };
  const homes = Array.from(population.keys());
  return {
    manifest: {
      name: "Tarnshire",
      indicators: Object.keys(figures).map((id) => ({
        id,
        name: id,
        periods: [{ id: "2021", label: "2021" }],
        series: [{ level: levelOf(id) }],
      })),
    },
    geography: {
      lsoa: { codes: [], names: [], parents: { lad: homes, utla: homes } },
      lad: table,
      utla: table,
    },
    geometry: {
      lsoa: { population, ruralUrban: new Uint8Array(18).fill(1) },
      lad: { population },
      utla: { population },
    },
    column: async (id: string, level: AreaLevel) => own(id, level) && column(own(id, level)!),
    pick: async (id: string, level: AreaLevel, _: string, indexes: readonly number[]) =>
      own(id, level) && column(indexes.map((i) => own(id, level)![i]!)),
  } as unknown as OpenPack;
}
