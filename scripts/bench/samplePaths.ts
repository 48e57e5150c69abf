import { dataAddress, tileAddress } from "../../geodata/pack/addresses.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** Zooms whose tiles are asked for, as in the measurements the bounds come from. */
const ZOOMS = [8, 9, 10, 11, 12];
const MOST_A_ZOOM = 300;

/**
 * Tiles that people look at: those round areas' centroids (lon, lat pairs in degrees), spread evenly over the areas, up to
 * 300 a zoom. There is a tile at each, so none of the requests is for nothing.
 */
export function sampleTiles(centroid: ArrayLike<number>): Tile[] {
  return ZOOMS.flatMap((z) => {
    const found = new Map<string, Tile>();
    for (let i = 0; i + 1 < centroid.length; i += 2) {
      const tile = tileAt(centroid[i]!, centroid[i + 1]!, z);
      found.set(`${tile.x}/${tile.y}`, tile);
    }
    const all = [...found.values()];
    const stride = Math.max(1, all.length / MOST_A_ZOOM);
    return Array.from({ length: Math.min(all.length, MOST_A_ZOOM) }, (_, i) => all[Math.floor(i * stride)]!);
  });
}

/** Where the server serves a tile of the finest level. */
export function tilePath(manifest: Manifest, { z, x, y }: Tile): string {
  return tileAddress(manifest.levels[0]!.tiles)
    .replace("{z}", String(z))
    .replace("{x}", String(x))
    .replace("{y}", String(y));
}

/** Where the server serves every column of the finest level. */
export function columnPaths(manifest: Manifest): string[] {
  const finest = manifest.levels[0]!.level;
  return manifest.indicators.flatMap(({ series }) =>
    series
      .filter(({ level }) => level === finest)
      .flatMap(({ columns }) => Object.values(columns).map(dataAddress)),
  );
}

function tileAt(lon: number, lat: number, z: number): Tile {
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    z,
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z),
  };
}
