import { firstNotBelow } from "./firstNotBelow.ts";

/** The run of texts, from (in) to (out), that begin so, in a list that ascends by UTF-16 code units. */
export function runBeginningWith(sorted: readonly string[], beginning: string): [from: number, to: number] {
  return [firstNotBelow(sorted, beginning), firstNotBelow(sorted, `${beginning}\uffff`)];
}
