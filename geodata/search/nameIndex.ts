import { runBeginningWith } from "./sortedText.ts";
import { slipCounter, slipsAllowed } from "./typos.ts";
import { wordsOf } from "./words.ts";

/** A name to be found, and the words that tell it from others of that name ("Trafford" for a ward in Trafford). */
export interface Entry {
  name: string;
  context: string;
}

/**
 * How well an entry fits what was typed, best first: its name is just that; begins with that; has those words; has words
 * beginning so; needs words of its context; fits but for slips of typing.
 */
const FITS = ["exact", "beginning", "words", "beginnings", "context", "slips"] as const;
type Fit = (typeof FITS)[number];

export interface Found {
  /** Index of the entry. */
  entry: number;
  fit: Fit;
}

interface Postings {
  /** Where each word's entries start; one more than there are words. */
  start: Uint32Array;
  entries: Uint32Array;
}

/**
 * An index over entries given in the order in which they should be found where they fit equally well. Holds the words in
 * alphabetical order, so that those with one beginning are one run, and for each word its entries.
 */
export class NameIndex {
  readonly #names: string[];
  readonly #words: string[];
  readonly #inName: Postings;
  readonly #inContext: Postings;

  constructor(entries: readonly Entry[]) {
    const contexts = new Map<string, string[]>();
    const contextWords = (context: string) => {
      const known = contexts.get(context) ?? wordsOf(context);
      contexts.set(context, known);
      return known;
    };
    const names = entries.map(({ name }) => wordsOf(name));
    this.#names = names.map((words) => words.join(" "));
    const vocabulary = new Set(names.flat());
    for (const { context } of entries) for (const word of contextWords(context)) vocabulary.add(word);
    this.#words = [...vocabulary].sort();
    const number = new Map(this.#words.map((word, i) => [word, i]));
    this.#inName = postings(names.length, this.#words.length, (i) =>
      names[i]!.map((word) => number.get(word)!),
    );
    this.#inContext = postings(names.length, this.#words.length, (i) =>
      contextWords(entries[i]!.context).map((word) => number.get(word)!),
    );
  }

  /** The best entries for the words typed, any of which may be unfinished. Slips count only where little else fits. */
  find(typed: readonly string[], limit: number): Found[] {
    if (typed.length === 0) return [];
    const right = this.#fitting(
      typed,
      typed.map((word) => [this.#beginningWith(word)]),
      limit,
    );
    if (right.length >= Math.min(FEW, limit) || right[0]?.fit === "exact") return right;
    const known = new Set(right.map(({ entry }) => entry));
    const close = this.#fitting(
      typed,
      typed.map((word) => [this.#beginningWith(word), ...this.#alike(word)]),
      limit + right.length,
    ).filter(({ entry }) => !known.has(entry));
    return [...right, ...close.map(({ entry }) => ({ entry, fit: "slips" as const }))].slice(0, limit);
  }

  /** Entries that have a word from one of the runs, for each word typed; those with fewer slips first. */
  #fitting(typed: readonly string[], runs: Run[][], limit: number): Found[] {
    const count = this.#names.length;
    const names = new Uint8Array(count);
    const anywhere = new Uint8Array(count);
    const whole = new Uint8Array(count);
    const slips = new Uint8Array(count);
    for (const [i, word] of typed.entries()) {
      for (const run of runs[i]!) {
        mark(names, i, this.#inName, run);
        mark(anywhere, i, this.#inName, run, slips);
        mark(anywhere, i, this.#inContext, run, slips);
        if (run.whole || this.#words[run.from] === word)
          mark(whole, i, this.#inName, { ...run, to: run.from + 1 });
      }
    }
    const text = typed.join(" ");
    const found = new Map<number, Found[]>();
    for (let entry = 0; entry < count; entry++) {
      if (anywhere[entry] !== typed.length || names[entry] === 0) continue;
      const fit =
        names[entry] === typed.length
          ? fitOfName(this.#names[entry]!, text, whole[entry] === typed.length)
          : "context";
      const place = slips[entry]! * FITS.length + FITS.indexOf(fit);
      const alike = found.get(place) ?? [];
      if (alike.length === 0) found.set(place, alike);
      if (alike.length < limit) alike.push({ entry, fit });
    }
    return [...found.entries()]
      .sort(([a], [b]) => a - b)
      .flatMap(([, alike]) => alike)
      .slice(0, limit);
  }

  /** The run of words with this beginning. */
  #beginningWith(word: string): Run {
    const [from, to] = runBeginningWith(this.#words, word);
    return { from, to, slips: 0 };
  }

  /** Words that are, but for slips, the word typed or begin with it; fewer slips first. None for a word that is known. */
  #alike(typed: string): Run[] {
    const allowed = slipsAllowed(typed.length);
    if (allowed === 0 || this.#words[this.#beginningWith(typed).from] === typed) return [];
    const runs: Run[] = [];
    const slips = slipCounter(typed);
    for (let i = 0; i < this.#words.length; i++) {
      const word = this.#words[i]!;
      if (word.length < typed.length - allowed || !beginsAlike(word, typed)) continue;
      const { whole, beginning } = slips(word);
      if (beginning > 0 && beginning <= allowed)
        runs.push({ from: i, to: i + 1, slips: beginning, whole: whole <= allowed });
    }
    return runs.sort((a, b) => a.slips - b.slips);
  }
}

/** The first letter is seldom wrong, but may be missing, doubled or swapped with the second. */
function beginsAlike(word: string, typed: string): boolean {
  const first = word.charCodeAt(0);
  const typedFirst = typed.charCodeAt(0);
  return first === typedFirst || first === typed.charCodeAt(1) || word.charCodeAt(1) === typedFirst;
}

/** With fewer entries than this that fit without slips, slips are allowed for. */
const FEW = 3;

/** Words from (in) to (out) by their number, how many slips they are from what was typed, and whether as whole words. */
interface Run {
  from: number;
  to: number;
  slips: number;
  whole?: boolean;
}

function fitOfName(name: string, text: string, whole: boolean): Fit {
  if (name === text) return "exact";
  if (name.startsWith(text)) return "beginning";
  return whole ? "words" : "beginnings";
}

/** Counts word `i` for the entries that have every word before it; word 0 counts for all. */
function mark(
  counts: Uint8Array,
  i: number,
  { start, entries }: Postings,
  run: Run,
  slips?: Uint8Array,
): void {
  for (let at = start[run.from]!; at < start[run.to]!; at++) {
    const entry = entries[at]!;
    if (counts[entry] !== i) continue;
    counts[entry] = i + 1;
    if (slips) slips[entry]! += run.slips;
  }
}

function postings(entries: number, words: number, wordsOfEntry: (entry: number) => number[]): Postings {
  const start = new Uint32Array(words + 1);
  for (let i = 0; i < entries; i++) for (const word of wordsOfEntry(i)) start[word + 1]!++;
  for (let word = 0; word < words; word++) start[word + 1]! += start[word]!;
  const next = start.slice(0, words);
  const list = new Uint32Array(start[words]!);
  for (let i = 0; i < entries; i++) for (const word of wordsOfEntry(i)) list[next[word]!++] = i;
  return { start, entries: list };
}
