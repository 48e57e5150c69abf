import type { Table } from "../sources/table.ts";

/** Bus and coach stops of NaPTAN that are in use. */
export interface BusStops {
  atco: string[];
  name: string[];
  lon: Float64Array;
  lat: Float64Array;
}

/** On the street, and bays in bus stations; entrances, taxi ranks, rail, trams, ferries and airports are no bus stops. */
const BUS_STOP = /^(BCT|BCS|BCQ)$/;

/** The bus and coach stops of a NaPTAN table that are active and have a position. */
export function busStopsOf({ text, numbers, rows }: Table): BusStops {
  const kept: number[] = [];
  for (let row = 0; row < rows; row++)
    if (
      BUS_STOP.test(text.stopType![row]!) &&
      text.status![row]!.toLowerCase() === "active" &&
      !Number.isNaN(numbers.lon![row]!) &&
      !Number.isNaN(numbers.lat![row]!)
    )
      kept.push(row);
  return {
    atco: kept.map((row) => text.atco![row]!),
    name: kept.map((row) => text.name![row]!),
    lon: Float64Array.from(kept, (row) => numbers.lon![row]!),
    lat: Float64Array.from(kept, (row) => numbers.lat![row]!),
  };
}
