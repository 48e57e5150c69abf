import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tileArchiveName } from "../../geodata/pack/addresses.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { createApp } from "../../server/app.ts";
import type { Logger } from "../../server/logger.ts";
import { openPackStore } from "../../server/packStore.ts";
import { readSettings, type Settings } from "../../server/settings.ts";
import { writeSmallPack } from "../fixtures/smallPack.ts";

/** A tile of the small pack, and one that it does not have. */
export const TILE = "8/127/83";
export const EMPTY_TILE = "8/0/0";

/** A logger that keeps what it is told. */
function listLogger(): Logger & {
  lines: { level: string; message: string; [fact: string]: unknown }[];
} {
  const lines: { level: string; message: string; [fact: string]: unknown }[] = [];
  const log = (level: string) => (facts: Record<string, unknown>, message: string) =>
    void lines.push({ ...facts, level, message });
  return {
    lines,
    debug: log("debug"),
    info: log("info"),
    warn: log("warn"),
    error: log("error"),
  };
}

/** The application over the small pack in a folder of its own. `close` takes all of it away. */
export async function testApp(options: { pack?: boolean; settings?: Partial<Settings> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "footholds-server-"));
  const manifest = options.pack === false ? undefined : writeSmallPack(folder);
  const logger = listLogger();
  const store = await openPackStore(folder, logger);
  const settings: Settings = {
    ...readSettings({
      DATA_DIR: folder,
      CLIENT_DIR: join(folder, "dist"),
      PUBLIC_DIR: join(folder, "public"),
      PORT: "0",
    }),
    ...options.settings,
  };
  const app = createApp({
    store,
    settings,
    logger,
    clock: () => performance.now(),
  });
  return {
    folder,
    manifest: manifest as Manifest,
    store,
    settings,
    logger,
    app,
    tiles: (level: string) =>
      `/tiles/${tileArchiveName(manifest!.levels.find((each) => each.level === level)!.tiles)}`,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
