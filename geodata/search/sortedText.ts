/** The run of texts, from (in) to (out), that begin so, in a list that ascends by UTF-16 code units. */
export function runBeginningWith(sorted: readonly string[], beginning: string): [from: number, to: number] {
  return [firstNotBelow(sorted, beginning), firstNotBelow(sorted, `${beginning}\uffff`)];
}

function firstNotBelow(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
