import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Address } from "../../geodata/sources/source.ts";
import { InputError } from "../../geodata/sources/table.ts";
import { ArcgisError, askArcgis } from "./arcgisQuery.ts";
import { DownloadError } from "./downloadError.ts";
import { type Feature, FeaturePart } from "./featurePart.ts";
import type { Connection } from "./openUrl.ts";
import { type Layer, resolveLayer } from "./resolveLayer.ts";
import { type Patience, pause, retrying } from "./retrying.ts";
import { sha256OfFile } from "./sha256OfFile.ts";

export interface LayerOptions extends Connection, Omit<Patience, "onWait"> {
  /** As CSV, only the properties are asked for and written: right for look-up tables. */
  format?: "geojson" | "csv";
  /** Features asked for at a time; the server's own limit is kept to. */
  pageSize?: number;
  /** Features there so far and altogether; `waiting` while a failed try waits for the next. */
  onProgress?: (progress: { received: number; total?: number; waiting?: string }) => void;
}

export interface DownloadedLayer {
  layer: string;
  url: string;
  /** Says which layer was used when it is not the newest known one. */
  note?: string;
  features: number;
  bytes: number;
  sha256: string;
}

const SMALLEST_PAGE = 25;

/**
 * Downloads every feature of an ArcGIS layer, in WGS84 with coordinates to 6 decimals (0.1 m), into one GeoJSON
 * FeatureCollection, or its properties into a CSV. Pages are halved when the server fails on them. A cut download goes on after its last whole page,
 * in a later process too, unless the layer was edited between. Throws DownloadError; InputError when an object id comes
 * twice or the number of features is not the one the layer states.
 */
export async function downloadLayer(
  address: Address,
  destination: string,
  options: LayerOptions = {},
): Promise<DownloadedLayer> {
  await mkdir(dirname(destination), { recursive: true });
  let received = 0;
  const patience = {
    ...options,
    onWait: (ms: number, error: DownloadError) =>
      options.onProgress?.({
        received,
        waiting: `${error.happened}; trying again in ${Math.ceil(ms / 1000)} s`,
      }),
  };
  const layer = await resolveLayer(address, patience);
  const total = await countOf(layer, patience);
  const part = await FeaturePart.open(destination, `${layer.url} ${options.format} ${layer.edited} ${total}`);
  const seen = new Set<string | number>();
  for await (const feature of part.stored()) noteId(layer, feature, seen);
  let size = Math.min(options.pageSize ?? 2000, layer.maxRecordCount ?? 2000);
  for (let more = true; more; ) {
    received = part.features;
    options.onProgress?.({ received, total });
    const page = await pageAt(layer, received, size, options.format, patience);
    size = page.size;
    const twice = page.features.find((feature) => !noteId(layer, feature, seen));
    if (twice) {
      await part.discard();
      throw new InputError({
        file: layer.url,
        rule: "the layer sent the same feature twice",
        expected: "each object id once",
        got: `${idOf(layer, twice)} again after ${received} features`,
      });
    }
    await part.addPage(page.features);
    more = page.features.length > 0 && (page.exceeded || part.features < total);
  }
  if (part.features !== total) {
    const got = part.features;
    await part.discard();
    throw new InputError({
      file: layer.url,
      rule: "the layer sent another number of features than it states",
      expected: String(total),
      got: String(got),
    });
  }
  options.onProgress?.({ received: total, total });
  if (options.format === "csv") await part.finishAsCsv();
  else await part.finish();
  return {
    layer: layer.name,
    url: layer.url,
    ...(layer.note !== undefined && { note: layer.note }),
    features: total,
    bytes: (await stat(destination)).size,
    sha256: await sha256OfFile(destination),
  };
}

async function countOf(layer: Layer, patience: Connection & Patience): Promise<number> {
  const parameters = { where: "1=1", returnCountOnly: "true", f: "json" };
  const { count } = await retrying(() => askArcgis(`${layer.url}/query`, parameters, patience), patience);
  if (typeof count === "number") return count;
  throw new InputError({
    file: layer.url,
    rule: "the layer must state how many features it has",
    expected: "a number called count",
    got: JSON.stringify(count),
  });
}

interface Page {
  features: Feature[];
  exceeded: boolean;
  /** The page size that worked. */
  size: number;
}

async function pageAt(
  layer: Layer,
  offset: number,
  asked: number,
  format: LayerOptions["format"],
  patience: Connection & Patience,
): Promise<Page> {
  const { retries = 5, signal } = patience;
  let size = asked;
  for (let failures = 0; ; ) {
    try {
      return { ...(await askPage(layer, offset, size, format, patience)), size };
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof DownloadError)) throw error;
      const tooLarge = blamesPage(error);
      if (!tooLarge && error.retry === "never") throw error;
      const smaller = tooLarge && size > SMALLEST_PAGE;
      if (smaller) size = Math.max(SMALLEST_PAGE, Math.floor(size / 2));
      else failures += 1;
      if (failures > retries) throw error;
      await pause(error, Math.max(1, failures), patience);
    }
  }
}

/** Errors that a smaller page may cure: whatever is wrong with the answer, rather than with reaching the server. */
function blamesPage(error: DownloadError): boolean {
  if (error instanceof ArcgisError) return !error.needsSignIn && error.code !== 429;
  return error.retry === "later" && !error.unreachable && error.status !== 429;
}

async function askPage(
  layer: Layer,
  offset: number,
  size: number,
  format: LayerOptions["format"],
  connection: Connection,
): Promise<Omit<Page, "size">> {
  const answer = await askArcgis(
    `${layer.url}/query`,
    {
      where: "1=1",
      outFields: "*",
      resultRecordCount: String(size),
      resultOffset: String(offset),
      ...(format === "csv" ? { returnGeometry: "false" } : { outSR: "4326", geometryPrecision: "6" }),
      // Without an order the server may give its pages in another order each time.
      ...(layer.objectIdField !== undefined && { orderByFields: layer.objectIdField }),
      f: "geojson",
    },
    connection,
  );
  const { features, exceededTransferLimit, properties } = answer;
  if (!Array.isArray(features))
    throw new InputError({
      file: layer.url,
      rule: "a page of a layer must be a GeoJSON FeatureCollection",
      expected: "an array called features",
      got: Object.keys(answer).join(", "),
    });
  const inProperties = (properties as { exceededTransferLimit?: boolean } | undefined)?.exceededTransferLimit;
  return { features, exceeded: exceededTransferLimit === true || inProperties === true };
}

/** Notes a feature's object id; false when it was there before. */
function noteId(layer: Layer, feature: Feature, seen: Set<string | number>): boolean {
  const id = idOf(layer, feature);
  if (id === undefined) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

const idOf = ({ objectIdField: field }: Layer, { id, properties }: Feature): string | number | undefined =>
  id ?? (field === undefined ? undefined : (properties?.[field] ?? undefined));
