import type { Manifest } from "../../geodata/pack/manifest.ts";
import { columnPaths } from "./samplePaths.ts";
import { bytesOnWire } from "./wire.ts";

/** Bytes of the largest and the middle column of the finest level as served. */
export interface ColumnSize {
  encoding: "br" | "gzip";
  largest: number;
  path: string;
  middle: number;
}

/** Asks the server for every column of the finest level in both encodings. */
export async function columnSizes(origin: string, manifest: Manifest): Promise<ColumnSize[]> {
  const sizes: ColumnSize[] = [];
  for (const encoding of ["br", "gzip"] as const) {
    const files: { path: string; bytes: number }[] = [];
    for (const path of columnPaths(manifest)) {
      const answer = await bytesOnWire(origin + path, encoding);
      if (answer.encoding !== encoding)
        throw new Error(`${path} must be served with ${encoding}, got ${answer.encoding}`);
      files.push({ path, bytes: answer.bytes.length });
    }
    files.sort((a, b) => b.bytes - a.bytes);
    const [first] = files;
    if (!first) throw new Error("a pack must have a column at its finest level, got none");
    sizes.push({ encoding, largest: first.bytes, path: first.path, middle: files[files.length >> 1]!.bytes });
  }
  return sizes;
}
