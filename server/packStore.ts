import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CURRENT_FILE, currentSchema } from "../geodata/pack/manifest.ts";
import type { Logger } from "./logger.ts";
import { openPack, warm } from "./openPack.ts";
import type { OpenPack, Store } from "./store.ts";

/**
 * The packs of a data folder: the one that its `current.json` names, and the one before it, whose tiles and columns
 * pages already open still ask for. Until there is one, `problem` says why.
 */
export async function openPackStore(dataDir: string, logger: Logger): Promise<Store> {
  let packs: OpenPack[] = [];
  let problem: string | undefined;
  let failed: string | undefined;
  let refreshing: Promise<void> | undefined;
  let closed = false;
  const listeners: (() => void)[] = [];

  const take = async () => {
    const path = join(dataDir, CURRENT_FILE);
    let id: string;
    let built: string;
    try {
      ({ pack: id, built } = currentSchema.parse(JSON.parse(await readFile(path, "utf8"))));
      if (!/^[\w-]+$/.test(id)) throw new Error(`a pack's id must be of letters and digits, got ${id}`);
    } catch (error) {
      problem = `There is no pack to serve: ${path} cannot be read (${messageOf(error)}).`;
      return;
    }
    if (id === packs[0]?.manifest.id) {
      problem = undefined;
      return;
    }
    // One that could not be opened is not tried again until it is built anew.
    if (failed === `${id} ${built}`) return;
    try {
      const started = performance.now();
      const pack = await openPack(join(dataDir, "packs", id));
      const [current, ...older] = packs;
      packs = [pack, ...(current ? [current] : [])];
      problem = undefined;
      for (const listener of listeners) listener();
      for (const gone of older) await gone.close();
      const ms = Math.round(performance.now() - started);
      logger.info({ pack: id, name: pack.manifest.name, ms }, "pack opened");
      warm(pack, () => closed || packs[0] !== pack).catch((error: unknown) =>
        logger.warn({ pack: id, error: messageOf(error) }, "a column of the pack cannot be read"),
      );
    } catch (error) {
      failed = `${id} ${built}`;
      problem = `Pack ${id} cannot be opened (${messageOf(error)}).`;
      logger.error({ pack: id, error: messageOf(error) }, "pack not opened");
    }
  };

  const store: Store = {
    current: () => packs[0],
    packs: () => packs,
    problem: () => problem,
    refresh: () => {
      refreshing ??= take().finally(() => {
        refreshing = undefined;
      });
      return refreshing;
    },
    onChange: (listener) => listeners.push(listener),
    close: async () => {
      closed = true;
      for (const pack of packs) await pack.close();
      packs = [];
    },
  };
  await store.refresh();
  return store;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
