import type { Observation, Status } from "../../geodata/indicator.ts";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";
import { type Column, observationAt } from "../../geodata/pack/column.ts";

export interface Row {
  index: number;
  code: string;
  name: string;
  observation: Observation;
}

/** By name, by value, or by a further column of the table, named by its heading. */
export type Sort = { by: string; descending: boolean };

/** Which rows to keep; what is left out keeps all. Limits count themselves in. */
export interface Filter {
  /** Every word must be in the name or the code. */
  text: string;
  least?: number;
  most?: number;
  status?: Status;
}

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

/** With a limit, only areas that have a figure are kept. */
export function filterRows(rows: readonly Row[], { text, least, most, status }: Filter): Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ name, code, observation }) => {
    if (status !== undefined && observation.status !== status) return false;
    if (least !== undefined || most !== undefined) {
      if (observation.status !== "published") return false;
      if (least !== undefined && observation.value < least) return false;
      if (most !== undefined && observation.value > most) return false;
    }
    const own = `${name} ${code}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
}

const names = new Intl.Collator("en-GB", { numeric: true });

/** Areas without a value come last, whichever way values run. `further` gives the values of the column sorted by. */
export function sortRows(
  rows: readonly Row[],
  { by, descending }: Sort,
  further?: (index: number) => string | number | undefined,
): Row[] {
  const way = descending ? -1 : 1;
  const byName = (a: Row, b: Row) => names.compare(a.name, b.name);
  if (by === "name") return [...rows].sort((a, b) => way * byName(a, b));
  const valueAt = further ? ({ index }: Row) => further(index) : numberOf;
  return [...rows].sort((a, b) => {
    const [x, y] = [valueAt(a), valueAt(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined) || byName(a, b);
    const order =
      typeof x === "number" && typeof y === "number" ? x - y : names.compare(String(x), String(y));
    return way * order || byName(a, b);
  });
}

function numberOf({ observation }: Row): number | undefined {
  return observation.status === "published" ? observation.value : undefined;
}
