import type { Manifest, PackFile } from "./manifest.ts";

type Tiles = Manifest["levels"][number]["tiles"];

/** Where the server serves a file of the pack. */
export function dataAddress(file: PackFile): string {
  return `/data/${file.name}`;
}

/** The name an archive's tiles are served under, whatever their encoding: `lsoa-1a2b3c4d5e6f`. */
export function tileArchiveName(tiles: Tiles): string {
  const match = /([^/.]+)\.([0-9a-f]{12})\.pmtiles$/.exec(tiles.gzip.name);
  if (!match)
    throw new Error(`an archive must be named <name>.<12 hex digits>.pmtiles, got ${tiles.gzip.name}`);
  return `${match[1]}-${match[2]}`;
}

/** The template of an archive's tile addresses, as a map style wants it, below the page's origin. */
export function tileAddress(tiles: Tiles): string {
  return `/tiles/${tileArchiveName(tiles)}/{z}/{x}/{y}`;
}
