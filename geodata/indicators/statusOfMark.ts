import type { Status } from "../indicator.ts";

/** What publishers write in a cell instead of a number: the Government Statistical Service's shorthand and older ways. */
const MARKS: Record<string, Status> = {
  c: "suppressed",
  "*": "suppressed",
  suppressed: "suppressed",
  s: "suppressed",
  u: "suppressed",
  low: "suppressed",
  z: "not-applicable",
  "n/a": "not-applicable",
  "not applicable": "not-applicable",
};

/** Reasons in words, as in the notes of Fingertips. */
const WITHHELD = /suppress|disclosure|too (small|few)|small (number|count|case)/;

/** The status of an area whose cell holds `mark` ("[c]", "*", …) or is blank (undefined): missing unless it says more. */
export function statusOfMark(mark: string | undefined): Status {
  const bare = mark
    ?.trim()
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  if (bare === undefined) return "missing";
  return MARKS[bare] ?? (WITHHELD.test(bare) ? "suppressed" : "missing");
}
