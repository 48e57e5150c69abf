import { stat } from "node:fs/promises";
import type { Outlines } from "../../geodata/geometry/mesh.ts";
import type { PackSource } from "../../geodata/pack/manifest.ts";
import { LICENCES, type Source } from "../../geodata/sources/source.ts";
import type { FileRef, Table } from "../../geodata/sources/table.ts";
import type { FoundSource } from "../gather/find.ts";
import { sha256OfFile } from "../gather/sha256OfFile.ts";
import { nameOf } from "../read/fileBytes.ts";
import { type Boundary, readBoundaries } from "../read/readBoundaries.ts";
import { readTable } from "../read/readTable.ts";
import type { Retrieval } from "./obtainFiles.ts";

/** Everything a build has read. */
export interface Inputs {
  tables: Map<string, Table>;
  boundaries: Map<string, Boundary[]>;
  /** Path of the basemap archive. */
  basemap?: string;
  /** What goes into the manifest, in the order of the sources. */
  sources: PackSource[];
}

export interface ReadOptions {
  required: readonly string[];
  keepGoing: boolean;
  signal: AbortSignal;
  /** Of downloaded files, by path. */
  retrievals: ReadonlyMap<string, Retrieval>;
  /** Files that were made rather than fetched: the day that is said of them. */
  madeOn?: string;
  onProgress: (done: number, source: string) => void;
}

/** Sources read together: while one file is unpacked, another is parsed. */
const AT_ONCE = 3;

/**
 * Reads the files of every source. A fault in a source stops the build; when told to keep going, a source that the
 * recipe can spare is set aside instead, and the manifest says why. Whatever is read comes in the order of `found`.
 */
export async function readInputs(found: readonly FoundSource[], options: ReadOptions): Promise<Inputs> {
  const inputs: Inputs = { tables: new Map(), boundaries: new Map(), sources: [] };
  const read: SourceRead[] = [];
  let next = 0;
  let done = 0;
  const reader = async () => {
    for (let i = next++; i < found.length; i = next++) {
      options.signal.throwIfAborted();
      const { source, files } = found[i]!;
      options.onProgress(done, source.id);
      try {
        read[i] = await readSource(source, files);
      } catch (error) {
        if (!options.keepGoing || options.required.includes(source.id)) {
          next = found.length;
          throw error;
        }
        read[i] = { rows: [], fault: error instanceof Error ? error.message : String(error) };
      }
      done++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  for (const [i, { source, files }] of found.entries()) {
    const { table, boundaries, basemap, rows, fault } = read[i]!;
    if (table) inputs.tables.set(source.id, table);
    if (boundaries) inputs.boundaries.set(source.id, boundaries);
    inputs.basemap ??= basemap;
    inputs.sources.push(await describeSource({ source, files, rows, fault }, options));
  }
  return inputs;
}

interface SourceRead {
  table?: Table;
  boundaries?: Boundary[];
  basemap?: string;
  rows: number[];
  fault?: string;
}

/** Outlines by code, as the geometry wants them. */
export function outlinesOf(boundaries: readonly Boundary[] | undefined): Outlines | undefined {
  return boundaries && new Map(boundaries.map(({ code, geometry }) => [code, geometry]));
}

/** Takes a source out of what was read, and says why in the manifest. */
export function setAside(inputs: Inputs, id: string, reason: string): void {
  inputs.tables.delete(id);
  inputs.boundaries.delete(id);
  const source = inputs.sources.find((entry) => entry.id === id);
  if (source) source.setAside = reason;
}

async function readSource(source: Source, files: readonly FileRef[]): Promise<SourceRead> {
  if (source.holds === "basemap") return { basemap: files[0]!.path, rows: [] };
  if (source.holds === "boundaries") {
    const boundaries = await readBoundaries(source, files);
    return { boundaries, rows: [boundaries.length] };
  }
  const table = await readTable(source, files);
  return { table, rows: table.fileRows ?? [table.rows] };
}

/** A source as the manifest describes it; `fault` says why it was set aside. */
export async function describeSource(
  {
    source,
    files,
    rows = [],
    fault,
  }: {
    source: Source;
    files: readonly FileRef[];
    rows?: readonly number[];
    fault?: string;
  },
  { retrievals, madeOn }: Pick<ReadOptions, "retrievals" | "madeOn">,
): Promise<PackSource> {
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (path: string) => {
    if (!hashes.has(path)) hashes.set(path, sha256OfFile(path));
    return hashes.get(path)!;
  };
  return {
    id: source.id,
    title: source.title,
    ...(madeOn === undefined ? publishedBy(source) : madeUp(source)),
    files: await Promise.all(
      files.map(async (file, i) => {
        const { size, mtime } = await stat(file.path);
        const retrieval = retrievals.get(file.path);
        return {
          name: nameOf(file),
          sha256: await hashOf(file.path),
          bytes: size,
          retrieved: madeOn ?? (retrieval?.retrieved ?? mtime.toISOString()).slice(0, 10),
          rows: rows[i] ?? 0,
          ...(retrieval && { from: retrieval.url }),
        };
      }),
    ),
    ...(fault !== undefined && { setAside: fault }),
  };
}

function publishedBy(
  source: Source,
): Pick<PackSource, "publisher" | "licence" | "attribution" | "vintage" | "notes"> {
  return {
    publisher: source.publisher,
    licence: LICENCES[source.licence],
    attribution: source.attribution,
    vintage: source.vintage,
    notes: [...source.notes],
  };
}

/** A made-up file is nobody's publication: only its layout is the publisher's. */
function madeUp(source: Source): ReturnType<typeof publishedBy> {
  return {
    publisher: "Made up for demonstration",
    licence: LICENCES.mit,
    attribution: "Demonstration data: fictional places and figures",
    vintage: "Fictional",
    notes: [
      `Laid out like the file of the same name by ${source.publisher}, so that the same reader reads both.`,
    ],
  };
}
