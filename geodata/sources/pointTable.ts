import { gridToDegrees, kindOfCoordinate } from "./nationalGrid.ts";
import { InputError, type Table } from "./table.ts";

/** The postcode directory's latitude for "no position". */
const NO_POSITION = 99.999999;

/**
 * Brings `lon` and `lat` to degrees, in place: National Grid metres are converted, and rows without them are placed by
 * `easting` and `northing` where the table has these. Throws InputError on coordinates that are neither.
 */
export function inDegrees(table: Table): Table {
  const { lon, lat, easting, northing } = table.numbers;
  if (!lon || !lat) return table;
  for (let row = 0; row < table.rows; row++) {
    if (lat[row] === NO_POSITION) {
      lon[row] = Number.NaN;
      lat[row] = Number.NaN;
    }
    if (Number.isNaN(lon[row]!) || Number.isNaN(lat[row]!)) {
      const e = easting?.[row] ?? Number.NaN;
      const n = northing?.[row] ?? Number.NaN;
      const known = e > 0 && n > 0 && kindOfCoordinate(e, n) === "grid";
      [lon[row], lat[row]] = known ? gridToDegrees(e, n) : [Number.NaN, Number.NaN];
      continue;
    }
    const kind = kindOfCoordinate(lon[row]!, lat[row]!);
    if (kind === "grid") [lon[row], lat[row]] = gridToDegrees(lon[row]!, lat[row]!);
    if (kind === "unknown") throw wrongCoordinates(table, row, `${lon[row]}, ${lat[row]}`);
  }
  return table;
}

function wrongCoordinates(table: Table, row: number, got: string): InputError {
  const at = table.at?.(row);
  return new InputError({
    file: at?.file ?? table.source,
    row: at?.row,
    rule: "coordinates must be degrees or British National Grid metres",
    expected: "EPSG:4326 or EPSG:27700",
    got,
  });
}
