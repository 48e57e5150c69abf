import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { createApp } from "../../server/app.ts";
import { openPackStore } from "../../server/packStore.ts";
import type { AreaProfile } from "../../server/schemas.ts";
import { readSettings } from "../../server/settings.ts";
import type { OpenPack } from "../../server/store.ts";
import { REAL_DATA } from "../realData.ts";

/** Data folder with a pack of England, built from the publishers' files that lie in `FILES`. */
const DATA = process.env.TEST_ENGLAND_DATA;

/** What keeps tests of England from running; undefined when nothing does. */
export const NO_ENGLAND =
  DATA === undefined || !existsSync(join(DATA, "current.json"))
    ? "TEST_ENGLAND_DATA names no folder with a pack of England"
    : REAL_DATA === undefined
      ? "the publishers' files are not beside the project"
      : undefined;

/** Folder of the publishers' files. */
export const FILES = REAL_DATA ?? "";

/** The application over the pack of England. */
export async function openEngland() {
  const quiet = { debug: () => {}, info: () => {}, warn: console.warn, error: console.error };
  const store = await openPackStore(DATA!, quiet);
  const settings = readSettings({ DATA_DIR: DATA!, PORT: "0" });
  const app = createApp({ store, settings, logger: quiet, clock: () => performance.now() });
  const get = async <T>(path: string): Promise<T> => {
    const response = await app.request(path);
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
    return (await response.json()) as T;
  };
  return {
    pack: store.current() as OpenPack,
    folder: join(DATA!, "packs", store.current()!.manifest.id),
    get,
    profile: (code: string) => get<AreaProfile>(`/api/areas/${code}`),
    text: async (path: string) => (await app.request(path)).text(),
    close: store.close,
  };
}
export type England = Awaited<ReturnType<typeof openEngland>>;

/** The first, middle and last LSOA of each region in the order of their codes: 27 all over the country. */
export function lsoasOfEveryRegion({ geography }: OpenPack): string[] {
  const { codes, parents } = geography.lsoa!;
  return geography.region!.codes.flatMap((_, region) => {
    const own = codes.filter((_, i) => parents.region![i] === region);
    return [own[0]!, own[Math.floor(own.length / 2)]!, own.at(-1)!];
  });
}

/** Rows of a query over the publishers' CSV files, read by a reader that is not the product's own. */
export async function query<Row>(sql: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A file of the publishers as a table in SQL. */
export function csv(path: string): string {
  return `read_csv('${join(FILES, path)}')`;
}
