import { monthOf } from "../indicators/monthOf.ts";
import { dateInName } from "../sources/chooseFiles.ts";
import type { Table } from "../sources/table.ts";

/**
 * The month that a NaPTAN table is of, as a period: that in the name of its file, else the latest in which a stop was
 * changed. Undefined when neither is there.
 */
export function stopMonth(naptan: Table): { id: string; label: string } | undefined {
  const named = String(dateInName(naptan.rows > 0 ? (naptan.at?.(0).file ?? "") : ""));
  const month = monthOf(`${named.slice(0, 4)}-${named.slice(4, 6)}`);
  if (month) return month;
  let latest = "";
  for (const text of naptan.text.modified ?? []) if (text > latest) latest = text;
  return monthOf(latest.slice(0, 7));
}
