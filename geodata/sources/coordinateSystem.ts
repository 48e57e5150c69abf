import type { Position } from "geojson";
import { gridToDegrees, kindOfCoordinate } from "./nationalGrid.ts";
import { InputError } from "./table.ts";

/**
 * Brings positions to degrees, in place. What the coordinates can be decides, for files that claim degrees over metres
 * are common; the file's own claim is used to refuse systems that cannot be told from the numbers. Throws InputError.
 */
export function positionsInDegrees(
  positions: Iterable<Position>,
  where: { file: string; row: number; crs: string | undefined },
): void {
  const { file, row, crs } = where;
  const claimed = crs?.match(/(?:EPSG:+(?:[\d.]+:)?|\/)(\d+)$/i)?.[1];
  if (claimed !== undefined && !["4326", "4258", "27700"].includes(claimed))
    throw wrong(file, row, `EPSG:${claimed}`);
  for (const position of positions) {
    const [x, y] = position as [number, number];
    const kind = kindOfCoordinate(x, y);
    if (kind === "grid") [position[0], position[1]] = gridToDegrees(x, y);
    else if (kind === "unknown" || claimed === "27700") throw wrong(file, row, `${x}, ${y}`);
  }
}

function wrong(file: string, row: number, got: string): InputError {
  return new InputError({
    file,
    row,
    rule: "coordinates must be degrees or British National Grid metres; convert the file",
    expected: "EPSG:4326 or EPSG:27700",
    got,
  });
}
