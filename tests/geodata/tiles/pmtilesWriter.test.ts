import { brotliDecompressSync } from "node:zlib";
import { gzipSync } from "fflate";
import { Compression, PMTiles, type Source, TileType } from "pmtiles";
import { describe, expect, test } from "vitest";
import { type Tile, writePmtiles } from "../../../geodata/tiles/pmtilesWriter.ts";

describe("writePmtiles", () => {
  test("gives back each tile, and nothing where there is none", async () => {
    const archive = open(
      write([tile(0, 0, 0, "world"), tile(1, 0, 1, "south-west"), tile(1, 1, 0, "north-east")]),
    );
    expect(await read(archive, 0, 0, 0)).toBe("world");
    expect(await read(archive, 1, 0, 1)).toBe("south-west");
    expect(await read(archive, 1, 1, 0)).toBe("north-east");
    expect(await read(archive, 1, 1, 1)).toBeUndefined();
  });

  test("says what it holds in its header and metadata", async () => {
    const archive = open(write([tile(0, 0, 0, "world"), tile(2, 1, 1, "a"), tile(2, 2, 1, "a")]));
    const header = await archive.getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      minZoom: 0,
      maxZoom: 14,
      minLon: -6.5,
      minLat: 49.75,
      maxLon: 2,
      maxLat: 56,
      clustered: true,
      tileType: TileType.Mvt,
      tileCompression: Compression.Gzip,
      numAddressedTiles: 3,
      numTileContents: 2,
    });
    expect(await archive.getMetadata()).toEqual({ name: "a test" });
  });

  test("stores a run of equal tiles as one entry", async () => {
    const sea: Tile[] = [];
    for (let x = 0; x < 8; x++) for (let y = 0; y < 8; y++) sea.push(tile(3, x, y, "sea"));
    const archive = open(write(sea));
    expect(await archive.getHeader()).toMatchObject({
      numAddressedTiles: 64,
      numTileEntries: 1,
      numTileContents: 1,
    });
    expect(await read(archive, 3, 7, 0)).toBe("sea");
  });

  test("keeps the root directory within a reader's first 16 kB", async () => {
    const scattered = Array.from({ length: 20_000 }, (_, i) =>
      tile(12, i % 4096, (i * 7919) % 4093, textOf(i)),
    );
    const archive = open(write(scattered, "none"));
    const header = await archive.getHeader();
    expect(header.rootDirectoryLength).toBeLessThanOrEqual(16_384 - 127);
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    for (const i of [0, 1, 4711, 19_999])
      expect(await read(archive, 12, i % 4096, (i * 7919) % 4093)).toBe(textOf(i));
    expect(await read(archive, 12, 0, 1)).toBeUndefined();
  });

  test("gives the same bytes whatever the order of the tiles", () => {
    const tiles = [tile(1, 0, 0, "a"), tile(1, 1, 0, "b"), tile(2, 3, 3, "a")];
    expect(write(tiles)).toEqual(write(tiles.toReversed()));
  });

  test("keeps brotli tiles as they are", async () => {
    const bytes = Uint8Array.from([11, 2, 128, 104, 101, 108, 108, 111, 3]); // "hello"
    const header = await open(write([{ z: 0, x: 0, y: 0, bytes }], "brotli")).getHeader();
    const file = write([{ z: 0, x: 0, y: 0, bytes }], "brotli");
    expect(header.tileCompression).toBe(Compression.Brotli);
    expect(brotliDecompressSync(file.slice(header.tileDataOffset)).toString()).toBe("hello");
  });

  test("refuses a tile given twice", () => {
    expect(() => write([tile(1, 0, 0, "a"), tile(1, 0, 0, "b")])).toThrow("each tile must be given once");
  });

  test("refuses a tile outside the zoom range", () => {
    expect(() => write([tile(15, 0, 0, "a")])).toThrow("a tile's zoom must be 0 to 14, got 15");
  });
});

function tile(z: number, x: number, y: number, text: string): Tile {
  return { z, x, y, bytes: new TextEncoder().encode(text) };
}

function textOf(i: number): string {
  return `${i}`.repeat(1 + ((i * 31) % 17));
}

function write(tiles: Tile[], tileCompression: "gzip" | "brotli" | "none" = "gzip") {
  return writePmtiles({
    tiles:
      tileCompression === "gzip"
        ? tiles.map((t) => ({ ...t, bytes: gzipSync(t.bytes, { mtime: 0 }) }))
        : tiles,
    tileCompression,
    minzoom: 0,
    maxzoom: 14,
    bounds: [-6.5, 49.75, 2, 56],
    metadata: { name: "a test" },
  });
}

function open(bytes: Uint8Array<ArrayBuffer>): PMTiles {
  const source: Source = {
    getKey: () => "memory",
    getBytes: async (offset, length) => ({ data: bytes.buffer.slice(offset, offset + length) }),
  };
  return new PMTiles(source);
}

async function read(archive: PMTiles, z: number, x: number, y: number): Promise<string | undefined> {
  const found = await archive.getZxy(z, x, y);
  return found && new TextDecoder().decode(found.data);
}
