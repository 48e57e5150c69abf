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

/** The status of an area whose cell holds `mark` ("[c]", "*", …) or is blank (undefined): missing unless it says more. */
export function statusOfMark(mark: string | undefined): Status {
  const bare = mark
    ?.trim()
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  return (bare !== undefined && MARKS[bare]) || "missing";
}
