import type { Column } from "../../geodata/pack/column.ts";

/** The class of an area that has no number. */
export const NO_CLASS = 255;

/**
 * The class of every area of a column: how many of the ascending inner limits its value has reached (value ≥ limit goes
 * up), or NO_CLASS where no number is published.
 */
export function classOf(column: Pick<Column, "value" | "status">, breaks: readonly number[]): Uint8Array {
  const { value, status } = column;
  const classes = new Uint8Array(value.length);
  for (let i = 0; i < value.length; i++) {
    const v = value[i]!;
    if (status[i] !== 0 || Number.isNaN(v)) {
      classes[i] = NO_CLASS;
      continue;
    }
    let n = 0;
    while (n < breaks.length && v >= breaks[n]!) n++;
    classes[i] = n;
  }
  return classes;
}

/** Replaces each class by the place of its colour in the theme's list; NO_CLASS stays. */
export function slotsOf(
  classes: Uint8Array,
  colours: readonly string[],
  slots: readonly string[],
): Uint8Array {
  const place = colours.map((colour) => slots.indexOf(colour));
  return classes.map((n) => place[n] ?? NO_CLASS);
}

/**
 * Calls `set` for each area whose slot differs from what it shows now, and nothing else. `before` may be shorter or
 * absent: what is not there shows nothing (NO_CLASS). Returns how many were set.
 */
export function setChanged(
  before: Uint8Array | undefined,
  after: Uint8Array,
  set: (index: number, slot: number) => void,
): number {
  let changed = 0;
  for (let i = 0; i < after.length; i++) {
    const slot = after[i]!;
    if (slot === (before?.[i] ?? NO_CLASS)) continue;
    set(i, slot);
    changed++;
  }
  return changed;
}

export interface Unnumbered {
  suppressed: number[];
  missing: number[];
}

/** The areas without a number, as indexes: withheld by the publisher, or not there (missing and not applicable). */
export function unnumbered(column: Pick<Column, "status">): Unnumbered {
  const found: Unnumbered = { suppressed: [], missing: [] };
  for (let i = 0; i < column.status.length; i++) {
    const status = column.status[i];
    if (status === 1) found.suppressed.push(i);
    else if (status !== 0) found.missing.push(i);
  }
  return found;
}

/** The hatch each area goes over to, by index: "" for none. Areas that keep theirs are left out. */
export function hatchChanges(
  before: Unnumbered | undefined,
  after: Unnumbered,
): Map<number, "" | keyof Unnumbered> {
  const changes = new Map<number, "" | keyof Unnumbered>();
  for (const kind of ["missing", "suppressed"] as const)
    for (const id of before?.[kind] ?? []) changes.set(id, "");
  for (const kind of ["missing", "suppressed"] as const) {
    const had = new Set(before?.[kind]);
    for (const id of after[kind])
      if (had.has(id)) changes.delete(id);
      else changes.set(id, kind);
  }
  return changes;
}
