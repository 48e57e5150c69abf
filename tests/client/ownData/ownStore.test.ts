import { afterEach, expect, test } from "vitest";
import { columnQuery, createQueryClient } from "../../../client/data/queries.ts";
import { ownMeasures } from "../../../client/ownData/ownMeasures.ts";
import { addOwn, deleteOwn, useOwn } from "../../../client/ownData/ownStore.ts";
import { basisInWords, statusInWords } from "../../../client/ownData/ownWords.ts";
import type { OwnFigures } from "../../../geodata/ownData/ownFigures.ts";
import { ownIndicator } from "../../../geodata/ownData/ownIndicator.ts";
import { observationAt } from "../../../geodata/pack/column.ts";
import { CARS, MANIFEST } from "../pack.ts";

afterEach(() => useOwn.setState({ figures: [], unkept: [] }));

test("where the browser keeps nothing, figures are on the map and said not to be kept", async () => {
  await addOwn(OWN);
  expect(useOwn.getState()).toMatchObject({ figures: [OWN], unkept: ["own-members-1a2b3c"] });
  await addOwn({ ...OWN, file: "again.csv" });
  expect(useOwn.getState().figures.map(({ file }) => file)).toEqual(["again.csv"]);
  await deleteOwn("own-members-1a2b3c");
  expect(useOwn.getState()).toMatchObject({ figures: [], unkept: [] });
});

test("a column of them is answered from memory, in the order of the pack's areas, and asks no server", async () => {
  await addOwn(OWN);
  const client = createQueryClient();
  client.setQueryData(["areas", MANIFEST.id, "lsoa"], {
    level: "lsoa",
    codes: ["E01000003", "E01000001"],
    names: ["c", "a"],
    parents: {},
  });
  const indicator = ownIndicator(OWN, ["lsoa"]);
  const never = () => Promise.reject(new Error("no server may be asked"));
  const keyed = await client.fetchQuery(columnQuery(MANIFEST, indicator, "lsoa", "own", never));
  expect(keyed).toMatchObject({ key: "own-members-1a2b3c/lsoa/own", level: "lsoa", period: "own" });
  expect([0, 1].map((i) => observationAt(keyed!.column, i))).toEqual([
    { status: "missing" },
    expect.objectContaining({ status: "published", value: 12 }),
  ]);
  expect(await client.fetchQuery(columnQuery(MANIFEST, indicator, "lsoa", "2020", never))).toBeNull();
});

test("a place's card has them at the levels they are of", () => {
  const manifest = { ...MANIFEST, indicators: [CARS, ownIndicator(OWN, ["lsoa"])] };
  const of = (level: "lsoa" | "lad", code: string) => ownMeasures(manifest, [OWN], { level, code });
  expect(of("lsoa", "E01000001")).toMatchObject([
    { period: "own", observation: { status: "published", value: 12 } },
  ]);
  expect(of("lsoa", "E01000009")).toMatchObject([{ observation: { status: "missing" } }]);
  expect(of("lad", "E07000001")).toEqual([]);
});

test("nobody else is named as their publisher", () => {
  expect(basisInWords(OWN.indicator, "measured")).toBe("As it stands in your own file.");
  expect(statusInWords(OWN.indicator, "missing")).toMatch(/^Your own file/);
  expect(statusInWords(CARS, "missing")).toMatch(/^The publisher/);
});

const OWN: OwnFigures = {
  format: "footholds own figures 1",
  indicator: {
    id: "own-members-1a2b3c",
    name: "Members",
    shortName: "Members",
    definition: "Your own figures, from members.csv. Nobody has checked them.",
    determinant: "own",
    polarity: "none",
    measure: "mean",
    unit: { suffix: "", words: "", decimals: 0 },
    multiplier: 1,
    interval: "none",
    source: "own",
    published: "2026-01-31",
  },
  added: "2026-01-31",
  file: "members.csv",
  periods: [{ id: "own", label: "2025" }],
  benchmark: {},
  levels: [
    {
      level: "lsoa",
      codes: ["E01000001", "E01000002"],
      columns: { own: { value: [12, null], status: [0, 1], basis: [0, 0] } },
    },
  ],
  report: {
    rows: 2,
    matched: 2,
    carried: 0,
    beyond: 0,
    published: 1,
    suppressed: 1,
    missing: 0,
    repeated: { areas: 0, rows: 0, made: "mean" },
    levels: [{ level: "lsoa", areas: 2, of: 2 }],
    problems: [],
    problemCounts: [],
    notes: [],
  },
};
