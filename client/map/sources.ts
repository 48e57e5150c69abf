import type { SourceSpecification } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";

type Tiles = NonNullable<Manifest["basemap"]>;

/** Names of sources and of the layers other layers are placed against. */
export const areaSource = (level: AreaLevel) => `areas-${level}`;
/** The same tiles once more, for outlines alone: a filter set on hover then never rebuilds the coloured areas. */
export const outlineSource = (level: AreaLevel) => `outline-${level}`;
export const BASEMAP_SOURCE = "basemap";
export const LABEL_SOURCE = "labels";

/** The address of a tile archive: /tiles/<name>-<hash>/{z}/{x}/{y}, from a file named tiles/<name>.<hash>.pmtiles. */
export function tileAddress(origin: string, tiles: Tiles): string {
  const [, name, hash] = /([^/]+)\.([0-9a-f]+)\.pmtiles$/.exec(tiles.gzip.name) ?? [];
  if (!name) throw new Error(`a tile archive must be named <name>.<hash>.pmtiles, got ${tiles.gzip.name}`);
  return `${origin}/tiles/${name}-${hash}/{z}/{x}/{y}`;
}

/** A vector source for a tile archive of the pack. */
export function vectorSource(origin: string, tiles: Tiles, bounds?: Manifest["bounds"]): SourceSpecification {
  return {
    type: "vector",
    tiles: [tileAddress(origin, tiles)],
    minzoom: tiles.minzoom,
    maxzoom: tiles.maxzoom,
    ...(bounds && { bounds: [...bounds] as [number, number, number, number] }),
  };
}
