import type { Polygon, Position } from "geojson";

/** Where the grid's south-west corner lies, and how large a cell is, in degrees. */
const ORIGIN = [-2, 53] as const;
const CELL = 0.02;
const POINTS_PER_SIDE = 12;
const WIGGLE = 0.0025;

/**
 * Invented outlines for `columns` × `rows` areas, row by row from the south-west, that share wiggly sides. Codes are
 * E01000000 and on.
 */
export function wigglyGrid(columns: number, rows: number): Map<string, Polygon> {
  const outlines = new Map<string, Polygon>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const ring = [
        ...side(column, row, column + 1, row),
        ...side(column + 1, row, column + 1, row + 1),
        ...side(column, row + 1, column + 1, row + 1).reverse(),
        ...side(column, row, column, row + 1).reverse(),
      ];
      const closed = ring.filter((point, i) => i === 0 || String(point) !== String(ring[i - 1]));
      outlines.set(codeAt(outlines.size), { type: "Polygon", coordinates: [closed] });
    }
  return outlines;
}

export function codeAt(index: number): string {
  return `E01${String(index).padStart(6, "0")}`;
}

/** From one corner of the grid to the next, both with the same points whichever area asks. */
function side(fromX: number, fromY: number, toX: number, toY: number): Position[] {
  const points: Position[] = [];
  for (let i = 0; i <= POINTS_PER_SIDE; i++) {
    const along = i / POINTS_PER_SIDE;
    // Less towards the corners, where sides would cross.
    const off = WIGGLE * Math.sin(Math.PI * along) ** 2 * noise(fromX, fromY, toX, i);
    const x = fromX + (toX - fromX) * along;
    const y = fromY + (toY - fromY) * along;
    const across = toX === fromX ? [off, 0] : [0, off];
    points.push([
      Number((ORIGIN[0] + x * CELL + across[0]!).toFixed(6)),
      Number((ORIGIN[1] + y * CELL + across[1]!).toFixed(6)),
    ]);
  }
  return points;
}

/** −1 to 1, the same every time. */
function noise(...seed: number[]): number {
  const mixed = seed.reduce((hash, n) => Math.imul(hash ^ (n + 0x9e37), 0x85ebca6b) ^ (hash >>> 13), 7);
  return ((mixed >>> 8) % 2001) / 1000 - 1;
}
