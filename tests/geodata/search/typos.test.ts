import { expect, test } from "vitest";
import { type Slips, slipCounter, slipsAllowed } from "../../../geodata/search/typos.ts";

test.each([
  ["stretfrd", "stretford", 1],
  ["stretfordd", "stretford", 1],
  ["stratford", "stretford", 1],
  ["tarfford", "trafford", 1],
  ["manchestr", "manchester", 1],
  ["mancehst", "manchester", 1],
  ["manch", "manchester", 0],
  ["trafford", "trafford", 0],
  ["leeds", "lowestoft", 3],
  ["abc", "", 3],
])("slips between %s and the beginning of %s: %i", (typed, word, slips) => {
  expect(slipCounter(typed)(word).beginning).toBe(slips);
});

test("agrees with the distance worked out letter by letter", () => {
  const random = seeded(7);
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 9) }, () => "abc"[Math.floor(random() * 3)]).join("");
  for (let i = 0; i < 3000; i++) {
    const [typed, other] = [word(), word()];
    expect([typed, other, slipCounter(typed)(other)]).toEqual([typed, other, slipsByTable(typed, other)]);
  }
});

test("short words must be right", () => {
  expect([3, 4, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
});

/** Optimal string alignment against `word` and every beginning of it. */
function slipsByTable(typed: string, word: string): Slips {
  const d = Array.from({ length: typed.length + 1 }, (_, i) => [
    i,
    ...new Array<number>(word.length).fill(0),
  ]);
  for (let j = 0; j <= word.length; j++) d[0]![j] = j;
  for (let i = 1; i <= typed.length; i++)
    for (let j = 1; j <= word.length; j++) {
      const wrong = typed[i - 1] === word[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + wrong);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  return { whole: d[typed.length]!.at(-1)!, beginning: Math.min(...d[typed.length]!) };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
