/** The index of a code in a table's codes, which ascend; −1 when it is not there. */
export function indexOfCode(codes: readonly string[], code: string): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codes[middle]! < code) low = middle + 1;
    else high = middle;
  }
  return codes[low] === code ? low : -1;
}
