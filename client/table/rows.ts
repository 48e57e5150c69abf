import type { Observation } from "../../geodata/indicator.ts";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";
import { type Column, observationAt } from "../../geodata/pack/column.ts";

export interface Row {
  index: number;
  code: string;
  name: string;
  observation: Observation;
}

export type Sort = { by: "name" | "value"; descending: boolean };

/** The areas of a table inside a district (all when there is none), each with its value. */
export function rowsOf(areas: AreaTable, column: Column, district: number | undefined): Row[] {
  const districts = areas.parents.lad;
  const rows: Row[] = [];
  for (let index = 0; index < areas.codes.length; index++) {
    if (district !== undefined && districts?.[index] !== district) continue;
    rows.push({
      index,
      code: areas.codes[index]!,
      name: areas.names[index]!,
      observation: observationAt(column, index),
    });
  }
  return rows;
}

const names = new Intl.Collator("en-GB", { numeric: true });

/** By name or value; areas without a value come last, whichever way values run. */
export function sortRows(rows: readonly Row[], { by, descending }: Sort): Row[] {
  const way = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === "name") return way * names.compare(a.name, b.name);
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined) || names.compare(a.name, b.name);
    return way * (x - y) || names.compare(a.name, b.name);
  });
}

function numberOf({ observation }: Row): number | undefined {
  return observation.status === "published" ? observation.value : undefined;
}
