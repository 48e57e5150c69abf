import { hc } from "hono/client";
import type { AreaLevel } from "../geodata/area.ts";
import type { FormerLsoas } from "../geodata/crosswalk/formerLsoas.ts";
import type { CustomShape } from "../geodata/customArea/customShape.ts";
import { dataAddress } from "../geodata/pack/addresses.ts";
import type { AreaGeometry, AreaTable } from "../geodata/pack/areaTable.ts";
import { decodeArrays } from "../geodata/pack/arrays.ts";
import { type Column, decodeColumn } from "../geodata/pack/column.ts";
import type { Manifest, PackFile, PackIndicator, PackSeries } from "../geodata/pack/manifest.ts";
import type { App } from "../server/app.ts";

const server = hc<App>("/");

/** What the server, or the way to it, answered instead of data. `status` is 0 when nothing answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly requestId: string | undefined;
  constructor(message: string, status: number, requestId?: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.requestId = requestId;
  }
}

/** A column with the request it answers, so that it is never drawn as the answer to another. */
export interface KeyedColumn {
  key: string;
  indicator: PackIndicator;
  series: PackSeries;
  level: AreaLevel;
  period: string;
  column: Column;
}

/** What is served: levels, indicators, sources and the names of all files. */
export async function fetchPack(signal?: AbortSignal): Promise<Manifest> {
  return (await json(server.api.pack.$get({}, { init: { signal } }))) as Manifest;
}

/** Everything known of one area. */
export async function fetchProfile(code: string, signal?: AbortSignal) {
  return json(server.api.areas[":code"].$get({ param: { code } }, { init: { signal } }));
}
export type Profile = Awaited<ReturnType<typeof fetchProfile>>;

/** A measure of the people registered with a network. */
export async function fetchRegistered(code: string, indicator: string, period: string, signal?: AbortSignal) {
  return json(
    server.api.areas[":code"].registered.$get(
      { param: { code }, query: { indicator, period } },
      { init: { signal } },
    ),
  );
}

/** The areas most like one, and a measure's figures there. */
export async function fetchSimilar(code: string, indicator: string, period: string, signal?: AbortSignal) {
  return json(
    server.api.areas[":code"].similar.$get(
      { param: { code }, query: { indicator, period } },
      { init: { signal } },
    ),
  );
}
export type SimilarPlaces = Awaited<ReturnType<typeof fetchSimilar>>;

/** What is known of an area of the reader's own. */
export async function fetchCustomArea(shape: CustomShape, signal?: AbortSignal) {
  return json(server.api["custom-areas"].$post({ json: shape }, { init: { signal } }));
}
export type CustomAreaAnswer = Awaited<ReturnType<typeof fetchCustomArea>>;

/** A measure by tenth of deprivation, everywhere or inside an area. */
export async function fetchGradient(id: string, period: string, within?: string, signal?: AbortSignal) {
  return json(
    server.api.indicators[":id"].gradient.$get(
      { param: { id }, query: { period, ...(within && { within }) } },
      { init: { signal } },
    ),
  );
}
export type Gradient = Awaited<ReturnType<typeof fetchGradient>>;

/** Places, areas, postcodes and practices that answer to some letters, best first. */
export async function fetchMatches(q: string, signal?: AbortSignal) {
  return json(server.api.search.$get({ query: { q } }, { init: { signal } }));
}

/** The neighbourhood of every postcode of some sectors, as "M15 6". */
export async function fetchSectors(sectors: readonly string[]) {
  return json(server.api.postcodes.$get({ query: { sectors: sectors.join(",") } }));
}

/** What the operator has set: an outside map style, if any. */
export async function fetchSettings(signal?: AbortSignal) {
  return json(server.api.settings.$get({}, { init: { signal } }));
}

/** The codes, names and parents of one level's areas. */
export async function fetchAreas(
  manifest: Pick<Manifest, "levels">,
  level: AreaLevel,
  signal?: AbortSignal,
): Promise<AreaTable> {
  return (await (await file(packLevel(manifest, level).areas, signal)).json()) as AreaTable;
}

/** The neighbourhoods of 2011 that changed; none where the pack does not tell. */
export async function fetchFormerLsoas(manifest: Pick<Manifest, "search">): Promise<FormerLsoas> {
  const held = manifest.search.formerLsoas;
  return held ? ((await (await file(held)).json()) as FormerLsoas) : {};
}

/** Bounds, centroids, populations and neighbours of one level's areas. */
export async function fetchGeometry(
  manifest: Manifest,
  level: AreaLevel,
  signal?: AbortSignal,
): Promise<AreaGeometry> {
  const bytes = await (await file(packLevel(manifest, level).geometry, signal)).arrayBuffer();
  return decodeArrays(new Uint8Array(bytes)).arrays as unknown as AreaGeometry;
}

/** One indicator × level × period, or undefined where the pack holds none. */
export async function fetchColumn(
  indicator: PackIndicator,
  level: AreaLevel,
  period: string,
  signal?: AbortSignal,
): Promise<KeyedColumn | undefined> {
  const series = indicator.series.find((s) => s.level === level);
  const packFile = series?.columns[period];
  if (!series || !packFile) return undefined;
  const bytes = await (await file(packFile, signal)).arrayBuffer();
  return {
    key: packFile.name,
    indicator,
    series,
    level,
    period,
    column: decodeColumn(new Uint8Array(bytes)),
  };
}

/** A tile at its address, or undefined where its archive has none. */
export async function fetchTile(address: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  const response = await answered(fetch(address, { signal }));
  return response.status === 204 ? undefined : new Uint8Array(await response.arrayBuffer());
}

function packLevel(manifest: Pick<Manifest, "levels">, level: AreaLevel) {
  const found = manifest.levels.find((l) => l.level === level);
  if (!found) throw new Error(`a level must be one the pack holds, got ${level}`);
  return found;
}

async function file(packFile: PackFile, signal?: AbortSignal): Promise<Response> {
  return answered(fetch(dataAddress(packFile), { signal }));
}

async function json<R extends { json(): Promise<unknown> }>(
  request: Promise<R>,
): Promise<Awaited<ReturnType<R["json"]>>> {
  const response = await answered(request as unknown as Promise<Response>);
  return (await response.json()) as Awaited<ReturnType<R["json"]>>;
}

async function answered(request: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await request;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError("The server did not answer.", 0);
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => undefined)) as { error?: ErrorBody } | undefined;
  throw new ApiError(
    body?.error?.message ?? `The server answered ${response.status}.`,
    response.status,
    body?.error?.requestId ?? response.headers.get("x-request-id") ?? undefined,
  );
}

interface ErrorBody {
  message?: string;
  requestId?: string;
}
