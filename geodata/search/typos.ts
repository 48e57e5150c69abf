/** How many slips a word of so many letters may hold: none below four, one below eight, else two. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

const LONGEST_WORD = 31;

export interface Slips {
  whole: number;
  beginning: number;
}

/**
 * Counts slips between a typed word and the beginning of others: a letter left out, added, wrong, or two neighbours
 * swapped. The function returned gives the slips between the typed word and the whole of `word`, and the least number
 * between it and any beginning of `word`, for the typed word may be unfinished. Only its first 31 letters count.
 * Bit-parallel: Myers 1999, https://doi.org/10.1145/316542.316550, with swaps after Hyyrö 2003.
 */
export function slipCounter(typed: string): (word: string) => Slips {
  const length = Math.min(typed.length, LONGEST_WORD);
  const places = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const letter = typed.charCodeAt(i);
    places.set(letter, (places.get(letter) ?? 0) | (1 << i));
  }
  const last = 1 << (length - 1);
  return (word) => {
    let up = -1;
    let down = 0;
    let diagonal = 0;
    let before = 0;
    let slips = length;
    let least = length;
    for (let j = 0; j < word.length; j++) {
      const here = places.get(word.charCodeAt(j)) ?? 0;
      const swapped = ((~diagonal & here) << 1) & before;
      diagonal = (((here & up) + up) ^ up) | here | down | swapped;
      let across = down | ~(diagonal | up);
      let back = diagonal & up;
      if (across & last) slips++;
      if (back & last) slips--;
      if (slips < least) least = slips;
      across = (across << 1) | 1;
      back <<= 1;
      up = back | ~(diagonal | across);
      down = across & diagonal;
      before = here;
    }
    return { whole: slips, beginning: least };
  };
}
