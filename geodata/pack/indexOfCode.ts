import { firstNotBelow } from "../search/firstNotBelow.ts";

/** The index of a code in a table's codes, which ascend; −1 when it is not there. */
export function indexOfCode(codes: readonly string[], code: string): number {
  const at = firstNotBelow(codes, code);
  return codes[at] === code ? at : -1;
}
