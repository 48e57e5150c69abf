import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Outlines } from "../../geodata/geometry/mesh.ts";
import type { PackSource } from "../../geodata/pack/manifest.ts";
import { LICENCES, type Source } from "../../geodata/sources/source.ts";
import type { FileRef, Table } from "../../geodata/sources/table.ts";
import type { FoundSource } from "../gather/find.ts";
import { sha256OfFile } from "../gather/sha256OfFile.ts";
import { nameOf } from "../read/fileBytes.ts";
import { type Boundary, readBoundaries } from "../read/readBoundaries.ts";
import { readTable } from "../read/readTable.ts";

/** Everything a build has read. */
export interface Inputs {
  tables: Map<string, Table>;
  boundaries: Map<string, Boundary[]>;
  /** Path of the basemap archive. */
  basemap?: string;
  /** What goes into the manifest, in the order of the sources. */
  sources: PackSource[];
}

/**
 * Reads the files of every source. A fault in a source stops the build; when told to keep going, a source that the
 * recipe can spare is set aside instead, and the manifest says why.
 */
export async function readInputs(
  found: readonly FoundSource[],
  options: {
    required: readonly string[];
    keepGoing: boolean;
    addresses: ReadonlyMap<string, string>;
    signal: AbortSignal;
    onProgress: (source: string, done: number) => void;
  },
): Promise<Inputs> {
  const inputs: Inputs = {
    tables: new Map(),
    boundaries: new Map(),
    sources: [],
  };
  for (const [i, { source, files }] of found.entries()) {
    options.signal.throwIfAborted();
    options.onProgress(source.id, i);
    let rows: number[] = [];
    let setAside: string | undefined;
    try {
      rows = await readSource(inputs, source, files);
    } catch (error) {
      if (!options.keepGoing || options.required.includes(source.id)) throw error;
      setAside = error instanceof Error ? error.message : String(error);
    }
    inputs.sources.push(await described(source, files, rows, setAside, options.addresses));
  }
  return inputs;
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

async function readSource(inputs: Inputs, source: Source, files: readonly FileRef[]): Promise<number[]> {
  if (source.holds === "basemap") {
    inputs.basemap = files[0]!.path;
    return [];
  }
  if (source.holds === "boundaries") {
    const boundaries = await readBoundaries(source, files);
    inputs.boundaries.set(source.id, boundaries);
    return [boundaries.length];
  }
  const table = await readTable(source, files);
  inputs.tables.set(source.id, table);
  return table.fileRows ?? [table.rows];
}

async function described(
  source: Source,
  files: readonly FileRef[],
  rows: readonly number[],
  setAside: string | undefined,
  addresses: ReadonlyMap<string, string>,
): Promise<PackSource> {
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (path: string) => {
    if (!hashes.has(path)) hashes.set(path, sha256OfFile(path));
    return hashes.get(path)!;
  };
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    licence: LICENCES[source.licence],
    attribution: source.attribution,
    vintage: source.vintage,
    notes: [...source.notes],
    files: await Promise.all(
      files.map(async (file, i) => {
        const { size, mtime } = await stat(file.path);
        const from = addresses.get(file.path);
        return {
          name:
            file.member === undefined ? basename(file.path) : nameOf({ ...file, path: basename(file.path) }),
          sha256: await hashOf(file.path),
          bytes: size,
          retrieved: mtime.toISOString().slice(0, 10),
          rows: rows[i] ?? 0,
          ...(from !== undefined && { from }),
        };
      }),
    ),
    ...(setAside !== undefined && { setAside }),
  };
}
