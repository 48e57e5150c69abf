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

/** About as many output areas live in a neighbourhood, for packs that do not tell. */
const PER_LSOA = 5;

/**
 * Codes of neighbourhoods one after the other from a place in their order, going round at the end, until they hold
 * `outputAreas`. `ofLsoa` is the neighbourhood that each output area lies in.
 */
export function lsoasHolding(
  ofLsoa: ArrayLike<number> | undefined,
  codes: readonly string[],
  { from, outputAreas }: { from: number; outputAreas: number },
): string[] {
  const held = new Uint32Array(codes.length).fill(ofLsoa ? 0 : PER_LSOA);
  for (let i = 0; ofLsoa && i < ofLsoa.length; i++) held[ofLsoa[i]!]!++;
  const found: string[] = [];
  for (let i = from, count = 0; count < outputAreas && found.length < codes.length; i++) {
    count += held[i % codes.length]!;
    found.push(codes[i % codes.length]!);
  }
  return found;
}

function tileAt(lon: number, lat: number, z: number): Tile {
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    z,
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z),
  };
}
