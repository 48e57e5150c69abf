import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import type { Frame, TileAt } from "./smallMapFrame.ts";

/** A tile as it was served, unpacked. */
export interface ServedTile extends TileAt {
  bytes: Uint8Array;
}

/** Outlines as SVG paths in the units of a frame. */
export interface Outlines {
  /** By place in the area table; nothing for an area too small to be seen. */
  areas: (string | undefined)[];
  /** The borders of all of them, without the edges along which tiles are cut. */
  borders: string;
}

type Corner = readonly [x: number, y: number];

/** The areas of a layer. Corners lie on whole units, the same ones for both sides of a border. */
export function outlinesOfTiles(tiles: readonly ServedTile[], layer: string, frame: Frame): Outlines {
  const areas: (string | undefined)[] = [];
  const borders: string[] = [];
  for (const { bytes, z, x, y } of tiles) {
    const features = new VectorTile(new PbfReader(bytes)).layers[layer];
    if (!features) continue;
    const unit = frame.scale / 2 ** z;
    const left = x * unit - frame.west * frame.scale;
    const top = y * unit - frame.north * frame.scale;
    const step = unit / features.extent;
    const isCut = ([x, y]: Corner) => x < left || y < top || x > left + unit || y > top + unit;
    for (let i = 0; i < features.length; i++) {
      const feature = features.feature(i);
      const { id } = feature;
      if (id === undefined) continue;
      const rings = feature
        .loadGeometry()
        .map((ring) =>
          ringCorners(ring.map((p) => [Math.round(left + p.x * step), Math.round(top + p.y * step)])),
        )
        .filter((ring) => ring.length > 2);
      if (rings.length === 0) continue;
      areas[id] = (areas[id] ?? "") + rings.map(ringPath).join("");
      borders.push(...rings.map((ring) => borderPath(ring, isCut)));
    }
  }
  return { areas, borders: borders.join("") };
}

/** The corners of a ring, each once and none on a straight line; none for a ring that has come to a point or a line. */
export function ringCorners(points: readonly Corner[]): Corner[] {
  const corners: Corner[] = [];
  for (const at of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && last[0] === at[0] && last[1] === at[1]) continue;
    if (before && last && isStraight(before, last, at)) corners.pop();
    corners.push(at);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && last && first[0] === last[0] && first[1] === last[1]) corners.pop();
  return doubleArea(corners) === 0 ? [] : corners;
}

/** A closed path round some corners, in steps from one to the next. */
export function ringPath(corners: readonly Corner[]): string {
  return `${linePath(corners)}z`;
}

/** The sides of a ring but for those with both ends beyond their tile. */
export function borderPath(corners: readonly Corner[], isCut: (corner: Corner) => boolean): string {
  if (!corners.some(isCut)) return ringPath(corners);
  const runs: Corner[][] = [];
  let run: Corner[] = [];
  for (const [i, from] of corners.entries()) {
    const to = corners[(i + 1) % corners.length]!;
    if (isCut(from) && isCut(to)) {
      run = [];
      continue;
    }
    if (run.length === 0) {
      run = [from];
      runs.push(run);
    }
    run.push(to);
  }
  return runs.map(linePath).join("");
}

function linePath(corners: readonly Corner[]): string {
  let path = "";
  let before: Corner = [0, 0];
  for (const [i, at] of corners.entries()) {
    path += i === 0 ? `M${at[0]} ${at[1]}` : `l${at[0] - before[0]} ${at[1] - before[1]}`;
    before = at;
  }
  return path;
}

function isStraight(a: Corner, b: Corner, c: Corner): boolean {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
}

function doubleArea(corners: readonly Corner[]): number {
  return corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}
