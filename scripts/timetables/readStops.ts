import { InputError } from "../../geodata/sources/table.ts";
import type { FeedStops } from "../../geodata/transport/mergeStops.ts";
import { metresBetween } from "../../geodata/transport/stopPlaces.ts";
import type { FeedDatabase } from "./feedDatabase.ts";
import type { FeedFiles } from "./feedFiles.ts";
import { feedRows, requiredTable } from "./feedRows.ts";

/** The same stop twice is one stop when the two lie as near as this. */
const SAME_PLACE_M = 250;

/** Reads `stops.txt` and keeps each id once. Throws InputError on positions that are none, and one id in two places. */
export async function readStops(
  feed: FeedFiles,
  database: FeedDatabase,
): Promise<{ stops: FeedStops; repeated: number; withoutPosition: number }> {
  const table = await requiredTable(feed, "stops.txt", ["stop_id", "stop_lat", "stop_lon"], ["stop_name"]);
  const { stop_id, stop_name, stop_lat, stop_lon } = table.cell;
  const id: string[] = [];
  const name: string[] = [];
  const lon: number[] = [];
  const lat: number[] = [];
  const rowOf = new Map<string, number>();
  let repeated = 0;
  for await (const { row, cells } of feedRows(database, table, [stop_id, stop_name, stop_lat, stop_lon])) {
    const [stop, called, latText, lonText] = cells as [string, string, string, string];
    if (stop === "")
      throw new InputError({ file: table.file, row, rule: "stop_id must not be blank", expected: "an id" });
    const y = degrees(latText, 90);
    const x = degrees(lonText, 180);
    if (y === undefined || x === undefined)
      throw new InputError({
        file: table.file,
        row,
        rule: "a stop must have a latitude and longitude in degrees, or none",
        expected: "-90 to 90 and -180 to 180",
        got: `"${latText}" and "${lonText}"`,
      });
    const known = rowOf.get(stop);
    if (known !== undefined) {
      if (metresBetween(lon[known]!, lat[known]!, x, y) > SAME_PLACE_M)
        throw new InputError({
          file: table.file,
          row,
          rule: "stop_id must identify one stop",
          expected: `"${stop}" in one place`,
          got: `${y}, ${x} besides ${lat[known]}, ${lon[known]}`,
        });
      repeated++;
      continue;
    }
    rowOf.set(stop, id.length);
    id.push(stop);
    name.push(called);
    // Nobody stops at 0, 0: it stands for "not known".
    const nowhere = x === 0 && y === 0;
    lon.push(nowhere ? Number.NaN : x);
    lat.push(nowhere ? Number.NaN : y);
  }
  return {
    stops: { id, name, lon: Float64Array.from(lon), lat: Float64Array.from(lat) },
    repeated,
    withoutPosition: lon.filter(Number.isNaN).length,
  };
}

/** A number of degrees; NaN for blank, undefined for anything else. */
function degrees(text: string, most: number): number | undefined {
  if (text === "") return Number.NaN;
  const n = Number(text);
  return Math.abs(n) <= most ? n : undefined;
}
