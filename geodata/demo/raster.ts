import type { Field } from "./noise.ts";

/** A field worked out once on a square grid over the county and read between grid points. */
export interface Raster {
  values: Float64Array;
  columns: number;
  rows: number;
  /** Plane position of a grid position in (fractional) columns and rows. */
  toPlane(column: number, row: number): [x: number, y: number];
  /** Bilinear between grid points; the edge's value outside. */
  at: Field;
}

const HALF_WIDTH = 46;
const HALF_HEIGHT = 51;

/** Samples a field every `step` kilometres. */
export function rasterOf(field: Field, step: number): Raster {
  const columns = Math.round((2 * HALF_WIDTH) / step) + 1;
  const rows = Math.round((2 * HALF_HEIGHT) / step) + 1;
  const toPlane = (column: number, row: number): [number, number] => [
    column * step - HALF_WIDTH,
    row * step - HALF_HEIGHT,
  ];
  const values = new Float64Array(columns * rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) values[r * columns + c] = field(...toPlane(c, r));
  return {
    values,
    columns,
    rows,
    toPlane,
    at(x, y) {
      const fc = Math.min(columns - 1.001, Math.max(0, (x + HALF_WIDTH) / step));
      const fr = Math.min(rows - 1.001, Math.max(0, (y + HALF_HEIGHT) / step));
      const c = Math.floor(fc);
      const r = Math.floor(fr);
      const i = r * columns + c;
      const u = fc - c;
      const v = fr - r;
      return (
        (values[i]! * (1 - u) + values[i + 1]! * u) * (1 - v) +
        (values[i + columns]! * (1 - u) + values[i + columns + 1]! * u) * v
      );
    },
  };
}
