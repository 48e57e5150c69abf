import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Address, Source } from "../../geodata/sources/source.ts";
import { downloadLayer, type LayerOptions } from "./arcgis.ts";
import type { ContentKind } from "./contentKind.ts";
import { type DownloadOptions, downloadFile } from "./download.ts";
import { DownloadError } from "./downloadError.ts";
import type { TaskProgress } from "./progress.ts";
import { matchingReceipts, type Receipt, writeReceipt } from "./receipt.ts";

/** An address that was tried in vain. */
interface FailedAddress {
  url: string;
  happened: string;
  remedy: string;
}

/** What became of one source. `pages` are the publisher's pages to fetch it from by hand. */
export type FetchedSource =
  | { source: Source; status: "ready"; cached: boolean; files: readonly (Receipt & { path: string })[] }
  | { source: Source; status: "by hand"; pages: readonly string[] }
  | { source: Source; status: "failed"; failures: readonly FailedAddress[]; pages: readonly string[] };

export interface FetchOptions
  extends Omit<DownloadOptions & LayerOptions, "onProgress" | "format" | "formats" | "sha256"> {
  onProgress?: (progress: TaskProgress) => void;
}

const AT_A_TIME = 2;

/**
 * Brings each source's file to `<cache>/<source id>/`, two at a time, and leaves a receipt beside it. A file whose
 * receipt matches its bytes and names one of the source's addresses is not asked for again. A source's addresses are
 * tried in their order until one gives the file. Once a host cannot be reached, its other addresses are not tried.
 * Never throws for a source that fails: the result says so, in the order of `sources`.
 */
export async function fetchSources(
  sources: readonly Source[],
  cache: string,
  options: FetchOptions = {},
): Promise<FetchedSource[]> {
  const unreachable = new Map<string, DownloadError>();
  const results: FetchedSource[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < sources.length; i = next++) {
      options.signal?.throwIfAborted();
      results[i] = await fetchSource(sources[i]!, join(cache, sources[i]!.id), options, unreachable);
      options.onProgress?.(outcome(results[i]!));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

async function fetchSource(
  source: Source,
  folder: string,
  options: FetchOptions,
  unreachable: Map<string, DownloadError>,
): Promise<FetchedSource> {
  const pages = source.addresses.filter(({ kind }) => kind === "page").map(({ url }) => url);
  const addresses = source.addresses.filter(({ kind }) => kind !== "page");
  if (addresses.length === 0) return { source, status: "by hand", pages };
  const receipts = await matchingReceipts(folder);
  const cached = addresses.flatMap(({ url }) => receipts.filter(({ address }) => address === url))[0];
  if (cached)
    return { source, status: "ready", cached: true, files: [{ ...cached, path: join(folder, cached.file) }] };
  const failures: FailedAddress[] = [];
  for (const address of addresses) {
    try {
      const { host } = new URL(address.url);
      const known = unreachable.get(host);
      if (known) throw known;
      const receipt = await fetchAddress(source, address, folder, options);
      return {
        source,
        status: "ready",
        cached: false,
        files: [{ ...receipt, path: join(folder, receipt.file) }],
      };
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof DownloadError && error.unreachable)
        unreachable.set(new URL(address.url).host, error);
      failures.push(failedAddress(address, error));
    }
  }
  return { source, status: "failed", failures, pages };
}

async function fetchAddress(
  source: Source,
  address: Address,
  folder: string,
  options: FetchOptions,
): Promise<Receipt> {
  const report = (unit: string) => (progress: { received: number; total?: number; waiting?: string }) =>
    options.onProgress?.({
      task: source.id,
      state: "running",
      done: progress.received,
      unit,
      ...(progress.total !== undefined && { total: progress.total }),
      ...(progress.waiting !== undefined && { note: progress.waiting }),
    });
  const retrieved = () => new Date(options.now?.() ?? Date.now()).toISOString();
  let receipt: Receipt;
  if (address.kind === "arcgis-layer") {
    const format = source.layouts.some((layout) => layout.format === "geojson") ? "geojson" : "csv";
    const file = `${source.id}.${format}`;
    const { url, bytes, sha256, note } = await downloadLayer(address, join(folder, file), {
      ...options,
      format,
      onProgress: report("features"),
    });
    receipt = {
      file,
      address: address.url,
      url,
      sha256,
      bytes,
      retrieved: retrieved(),
      ...(note !== undefined && { note }),
    };
  } else {
    const name = fileName(address.url);
    const path = join(folder, name ?? source.id);
    const { bytes, sha256, kind, etag } = await downloadFile(address.url, path, {
      ...options,
      formats: source.layouts.map((layout) => layout.format),
      onProgress: report("bytes"),
    });
    const file = name ?? `${source.id}.${extension(kind, source)}`;
    if (name === undefined) await rename(path, join(folder, file));
    receipt = {
      file,
      address: address.url,
      url: address.url,
      sha256,
      bytes,
      retrieved: retrieved(),
      ...(etag !== undefined && { etag }),
    };
  }
  await writeReceipt(folder, receipt);
  return receipt;
}

/** The publisher's name for the file, where its address ends in one. */
function fileName(url: string): string | undefined {
  const last = decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
  return /^[\w][\w .,()+-]*\.(?:csv|zip|xlsx|gz|geojson|json|jsonl|ndjson|pmtiles)$/i.test(last)
    ? last
    : undefined;
}

function extension(kind: ContentKind, source: Source): string {
  const format = source.layouts[0]?.format;
  if (kind === "zip") return format === "xlsx" ? "xlsx" : "zip";
  if (kind === "gzip") return "gz";
  if (kind === "json") return "geojson";
  return kind === "pmtiles" ? "pmtiles" : "csv";
}

function failedAddress(address: Address, error: unknown): FailedAddress {
  const url = address.url.replace("{layer}", address.layers?.[0] ?? "");
  if (error instanceof DownloadError) return { url, happened: error.happened, remedy: error.remedy };
  const happened = error instanceof Error ? error.message : String(error);
  return { url, happened, remedy: "Fetch it in a web browser and give its folder with --from" };
}

function outcome(result: FetchedSource): TaskProgress {
  const task = result.source.id;
  if (result.status === "by hand") return { task, state: "failed", note: "it has to be fetched by hand" };
  if (result.status === "failed") return { task, state: "failed", note: result.failures.at(-1)!.happened };
  const notes = [result.cached ? "already here" : undefined, ...result.files.map(({ note }) => note)];
  const note = notes.filter((words) => words !== undefined).join("; ");
  const done = result.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return { task, state: "done", done, unit: "bytes", ...(note !== "" && { note }) };
}
