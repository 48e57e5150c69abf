import { InputError, type Table } from "./table.ts";

/** Markers that publishers put in the place of a number: suppressed, not available, not applicable. */
export function isMarker(cell: string): boolean {
  return /^(\*+|\.{1,2}|:|-|–|—|~|\[[a-z]{1,4}\]|[a-z]|n\/?a|#n\/a|null|none|missing|suppressed)$/i.test(
    cell,
  );
}

/** Keeps what stood in the place of a number; anything but a publisher's marker is a fault. */
export function keepMark(table: Table, field: string, row: number, mark: string): void {
  if (isMarker(mark)) {
    table.marks[field]!.set(row, mark);
    return;
  }
  throw new InputError({
    ...table.at!(row),
    rule: `${field} must be a finite number, blank or a publisher's marker`,
    expected: "a number",
    got: `"${mark}"`,
  });
}
