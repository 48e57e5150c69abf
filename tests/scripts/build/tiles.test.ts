import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { PMTiles, zxyToTileId } from "pmtiles";
import { describe, expect, test } from "vitest";
import { toUnitSquare } from "../../../geodata/geometry/mercator.ts";
import { meshOfOutlines } from "../../../geodata/geometry/mesh.ts";
import { type ArchivePlan, buildTiles } from "../../../scripts/build/tiles.ts";
import { wigglyGrid } from "../../geodata/geometry/wigglyGrid.ts";

const outlines = wigglyGrid(4, 3);
const codes = [...outlines.keys()];
const mesh = meshOfOutlines(codes, outlines, "a file");

const AREAS: ArchivePlan = {
  name: "lsoa",
  bounds: [-2.1, 52.9, -1.8, 53.1],
  layers: { lsoa: { code: "String" } },
  zooms: [4, 5, 6, 7, 8, 9, 10],
  job: (zoom) => ({ zoom, areas: { layer: "lsoa", codes, shapes: mesh.shapes, arcs: mesh.arcs } }),
};
const LABELS: ArchivePlan = {
  name: "labels",
  bounds: AREAS.bounds,
  layers: { place: { name: "String" } },
  zooms: [4, 5],
  job: (zoom) => ({
    zoom,
    labels: { place: [{ at: toUnitSquare(-2, 53), properties: { name: "Aldale" } }] },
  }),
};

describe("buildTiles", () => {
  test("holds the same tiles twice, gzipped and in brotli", async () => {
    const { gzip, brotli } = (await buildTiles([AREAS]))[0]!;
    const z10 = [506, 333] as const;
    const gz = await rawTile(gzip, 10, ...z10);
    const br = await rawTile(brotli, 10, ...z10);
    expect(gunzipSync(gz)).toEqual(brotliDecompressSync(br));
    expect(gunzipSync(gz).includes("E01000005")).toBe(true);
  });

  test("answers in the order of the plans, each with its zooms", async () => {
    const archives = await buildTiles([LABELS, AREAS]);
    expect(archives.map(({ minzoom, maxzoom }) => [minzoom, maxzoom])).toEqual([
      [4, 5],
      [4, 10],
    ]);
    const { vector_layers: layers } = (await open(archives[0]!.gzip).getMetadata()) as {
      vector_layers: unknown;
    };
    expect(layers).toEqual([{ id: "place", fields: { name: "String" }, minzoom: 4, maxzoom: 5 }]);
  });

  test("gives the same bytes every time, whichever worker does what", async () => {
    expect(await buildTiles([AREAS, LABELS])).toEqual(await buildTiles([AREAS, LABELS]));
  });

  test("tells how far it is", async () => {
    const told: string[] = [];
    await buildTiles([LABELS], (done, of) => told.push(`${done}/${of}`));
    expect(told).toEqual(["1/2", "2/2"]);
  });

  test("fails when a worker fails", async () => {
    const broken: ArchivePlan = {
      ...LABELS,
      job: (zoom) => ({
        zoom,
        labels: { place: [{ at: undefined as unknown as [number, number], properties: {} }] },
      }),
    };
    await expect(buildTiles([broken])).rejects.toThrow();
  });
});

function open(bytes: Uint8Array<ArrayBuffer>): PMTiles {
  return new PMTiles({
    getKey: () => "memory",
    getBytes: async (offset, length) => ({ data: bytes.buffer.slice(offset, offset + length) }),
  });
}

/** As compressed in the archive: its directory is one page here, and the tiles lie in it in order. */
async function rawTile(bytes: Uint8Array<ArrayBuffer>, z: number, x: number, y: number): Promise<Uint8Array> {
  const archive = open(bytes);
  const header = await archive.getHeader();
  const entries = await archive.cache.getDirectory(
    archive.source,
    header.rootDirectoryOffset,
    header.rootDirectoryLength,
    header,
  );
  const id = zxyToTileId(z, x, y);
  const entry = entries.find((e) => id >= e.tileId && id < e.tileId + e.runLength);
  if (!entry) throw new Error(`no tile ${z}/${x}/${y}`);
  const from = header.tileDataOffset + entry.offset;
  return bytes.subarray(from, from + entry.length);
}
