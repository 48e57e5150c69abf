import { z } from "zod";

const flag = z.stringbool().default(false);
const folder = z.string().min(1);

const settingsSchema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    HOST: z.string().min(1).default("127.0.0.1"),
    DATA_DIR: folder.default("geodata/build"),
    CLIENT_DIR: folder.default("client/dist"),
    PUBLIC_DIR: folder.default("client/public"),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    LOG_TILES: flag,
    TILE_CACHE_MB: z.coerce.number().int().min(1).max(4096).default(48),
    SHUTDOWN_SECONDS: z.coerce.number().min(0).max(300).default(10),
    BASEMAP_STYLE_URL: z.url({ protocol: /^https$/ }).optional(),
    BASEMAP_ATTRIBUTION: z.string().min(1).max(300).optional(),
  })
  .refine((s) => !s.BASEMAP_STYLE_URL || s.BASEMAP_ATTRIBUTION, {
    path: ["BASEMAP_ATTRIBUTION"],
    error: "must say whom to credit when BASEMAP_STYLE_URL is set",
  });

/** What an operator can set. Folders are paths; `basemapStyle` is an outside map style, off unless set. */
export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  /** The client as built. */
  clientDir: string;
  /** Glyphs and sprites. */
  publicDir: string;
  logLevel: string;
  /** Log tiles served from memory too, one line each; off, they are counted. */
  logTiles: boolean;
  tileCacheBytes: number;
  shutdownSeconds: number;
  basemapStyle?: { url: string; attribution: string };
}

/** Settings from environment variables. Throws an error that names each variable that is wrong, the rule and the value. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}: ${issue.message}, got ${JSON.stringify(given[name])}`;
    });
    throw new Error(`These settings cannot be used:\n${faults.join("\n")}`);
  }
  const s = parsed.data;
  return {
    port: s.PORT,
    host: s.HOST,
    dataDir: s.DATA_DIR,
    clientDir: s.CLIENT_DIR,
    publicDir: s.PUBLIC_DIR,
    logLevel: s.LOG_LEVEL,
    logTiles: s.LOG_TILES,
    tileCacheBytes: s.TILE_CACHE_MB * 2 ** 20,
    shutdownSeconds: s.SHUTDOWN_SECONDS,
    ...(s.BASEMAP_STYLE_URL && {
      basemapStyle: { url: s.BASEMAP_STYLE_URL, attribution: s.BASEMAP_ATTRIBUTION! },
    }),
  };
}
