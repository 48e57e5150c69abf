import { QueryClient } from "@tanstack/react-query";
import { beforeAll, describe, expect, test } from "vitest";
import type { KeyedColumn } from "../../client/api.ts";
import { type AreaFacts, areaFacts } from "../../client/area/areaFacts.ts";
import { areasQuery } from "../../client/data/queries.ts";
import { turnsFor } from "../../client/level/levelForZoom.ts";
import { ageMapped } from "../../client/mode/ageMapped.ts";
import { certaintyMapped } from "../../client/mode/certaintyMapped.ts";
import { changeMapped } from "../../client/mode/changeMapped.ts";
import { type Mapped, periodLabel, valuesMapped } from "../../client/mode/mapped.ts";
import { resolveMode } from "../../client/mode/resolveMode.ts";
import { resolveView, type Wanted } from "../../client/shown/resolveView.ts";
import { observationAt } from "../../geodata/pack/column.ts";
import type { Manifest, PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";
import { areaProfile } from "../../server/areaProfile.ts";
import type { OpenPack } from "../../server/store.ts";
import { NO_ENGLAND, openEngland } from "./england.ts";
import { faultsOfBenchmark, faultsOfColumn, faultsOfKey, faultsOfPaint } from "./faultsOfNumbers.ts";
import { areasThatTell, faultsOfCard, faultsOfCardWords, faultsOfPages, NOT_WORDS } from "./faultsOfWords.ts";

/** The year that evidence is seen from. */
const YEAR = 2026;
const ZOOM = 6;

/** Rules that are broken: in how many places, and the first of them. */
type Faults = Map<string, { places: number; first: string }>;

describe.skipIf(NO_ENGLAND)(`every figure of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let pack: OpenPack;
  const faults: Faults = new Map();
  const looked = { columns: 0, cards: 0, certainty: 0, change: 0, age: 0 };
  beforeAll(async () => {
    ({ pack } = await openEngland());
    const { manifest, geography } = pack;
    const client = new QueryClient();
    for (const { level } of manifest.levels)
      client.setQueryData(areasQuery(manifest, level).queryKey, geography[level]!);
    for (const indicator of manifest.indicators)
      for (const series of indicator.series)
        await lookThrough({ pack, client, indicator, series }, faults, looked);
  });

  test("opens on the map, on the card and in the table, with a value or the reason for none", () => {
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test("no column is passed over, and each mode is looked at where it is offered", () => {
    const { indicators } = pack.manifest;
    const files = indicators.flatMap(({ series }) =>
      series.map(({ columns }) => Object.keys(columns).length),
    );
    expect(looked.columns).toBe(files.reduce((sum, n) => sum + n, 0));
    expect(looked.cards).toBeGreaterThanOrEqual(indicators.flatMap(({ series }) => series).length);
    expect(looked.certainty).toBeGreaterThan(100);
    expect(looked.change).toBeGreaterThan(100);
    expect(looked.age).toBeGreaterThan(10);
  });

  test("what is missing or withheld is explained beside its measure", async () => {
    const unexplained: string[] = [];
    for (const { id, series, periods, caveat } of pack.manifest.indicators)
      for (const { level } of series) {
        const latest = await pack.column(id, level, periods.at(-1)!.id);
        if (latest?.status.some((status) => status !== 0) && !caveat) unexplained.push(`${id} ${level}`);
      }
    expect(unexplained).toEqual([]);
  });

  test("the profile of an area of each level is words and numbers", async () => {
    for (const { level } of pack.manifest.levels) {
      const { codes } = pack.geography[level]!;
      const text = JSON.stringify(await areaProfile(pack, codes[Math.floor(codes.length / 2)]!));
      expect(text.length).toBeGreaterThan(10_000);
      expect(NOT_WORDS.exec(text)?.[0], level).toBeUndefined();
    }
  });
});

interface Series {
  pack: OpenPack;
  client: QueryClient;
  indicator: PackIndicator;
  series: PackSeries;
}

/** All periods of an indicator at one level, and the modes that its latest is offered in. */
async function lookThrough(
  { pack, client, indicator, series }: Series,
  faults: Faults,
  looked: Record<"columns" | "cards" | "certainty" | "change" | "age", number>,
): Promise<void> {
  const { manifest } = pack;
  const { level } = series;
  const areas = pack.geography[level]!;
  const reporting = (place: string) => {
    const report = (rule: string, got: unknown, area = "") => {
      const known = faults.get(rule) ?? { places: 0, first: `${place} ${area}: ${JSON.stringify(got)}` };
      faults.set(rule, { ...known, places: known.places + 1 });
    };
    return { report, at: (rule: string, i: number, got: unknown) => report(rule, got, areas.codes[i]) };
  };
  const view = (mapped: Mapped, wanted: Wanted) => ({
    wanted,
    drawn: mapped,
    mapped,
    mode: { kind: "values" } as const,
    choices: [],
    areas,
    gap: false,
    waiting: false,
    retry() {},
  });
  const look = (mapped: Mapped, wanted: Wanted, some: readonly number[]) => {
    const { report, at } = reporting(`${indicator.id} ${level} ${mapped.mode ?? ""} ${mapped.when}`);
    faultsOfPaint(mapped, at);
    faultsOfPages(manifest, view(mapped, wanted), pack.geography.lad, some, report);
  };

  faultsOfKey(series, reporting(`${indicator.id} ${level}`).report);
  const held: KeyedColumn[] = [];
  const told = new Set<number>();
  const latest = indicator.periods.findLast(({ id }) => series.columns[id])?.id;
  for (const { id: period, label } of indicator.periods) {
    const file = series.columns[period];
    if (!file) continue;
    looked.columns++;
    const { report, at } = reporting(`${indicator.id} ${level} ${period}`);
    const column = (await pack.column(indicator.id, level, period))!;
    const wanted = wantedOf(manifest, { indicator: indicator.id, level, period });
    if (wanted.level !== level || wanted.period !== period || label.trim() === "")
      report("a column can be asked for by its level and period", [wanted.level, wanted.period, label]);
    faultsOfBenchmark(indicator, period, report);
    faultsOfColumn(column, series, indicator, at);
    const drawn = { key: file.name, indicator, series, level, period, column };
    held.push(drawn);
    const values = valuesMapped(drawn);
    const some = areasThatTell(column);
    look(values, wanted, some);
    if (resolveMode(manifest, wanted, { mode: "certainty" }, column).kind === "certainty") {
      looked.certainty++;
      look(certaintyMapped(drawn, manifest.country), wanted, some.slice(0, 1));
    }
    for (const i of some) faultsOfCardWords(manifest, drawn, observationAt(column, i), report);
    // The card itself for the latest period of a series, and for each reason it has for having no figure.
    const isLatest = period === latest;
    for (const [n, i] of some.entries()) {
      const status = column.status[i]!;
      if (!(n === 0 && isLatest) && (status === 0 || told.has(status))) continue;
      told.add(status);
      looked.cards++;
      const facts = await factsOf(pack, areas.codes[i]!);
      const periods = held.map((each) => ({
        period: each.period,
        label: periodLabel(indicator, each.period),
        observation: observationAt(each.column, i),
      }));
      const { observation } = periods.at(-1)!;
      facts.measures = [{ indicator, period, observation, periods }];
      const own = { ...manifest, indicators: [indicator] };
      faultsOfCard(client, own, view(values, wanted), facts, observation, report);
    }
  }
  const [first, last] = [held[0]!, held.at(-1)!];
  const wanted = wantedOf(manifest, { indicator: indicator.id, level, period: last.period });
  const offered = (mode: "change" | "age") =>
    resolveMode(manifest, wanted, { mode, from: first.period }, last.column).kind === mode;
  const modes = [
    ["change", () => changeMapped(first, last)],
    ["age", () => ageMapped(last, held.toReversed(), YEAR)],
  ] as const;
  for (const [mode, make] of modes) {
    if (!offered(mode)) continue;
    looked[mode]++;
    const mapped = make();
    const { report, at } = reporting(`${indicator.id} ${level} ${mode}`);
    faultsOfColumn(mapped.column, mapped.series, mapped.indicator, at);
    if (mapped.column.status.includes(0)) faultsOfKey(mapped.series, report);
    look(mapped, wanted, areasThatTell(mapped.column));
  }
}

function wantedOf(manifest: Manifest, view: Parameters<typeof resolveView>[1]): Wanted {
  return resolveView(manifest, view, ZOOM, turnsFor(manifest.bounds));
}

/** What the card tells of a place besides measures. */
async function factsOf(pack: OpenPack, code: string): Promise<AreaFacts> {
  const { manifest } = pack;
  const profile = await areaProfile({ ...pack, manifest: { ...manifest, indicators: [] } }, code);
  return areaFacts(manifest, profile as Parameters<typeof areaFacts>[1]);
}
