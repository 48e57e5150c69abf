import { NameIndex } from "./nameIndex.ts";
import { wordsOf } from "./words.ts";

/** "Northmoor 001A": a district's name, the number of a locality, and the letter of a neighbourhood. */
const NUMBERED = /^(.+?)\s+(\d{1,3})\s*([A-Za-z]?)$/;

/**
 * Names that differ from each other by number and letter alone, as those of LSOAs and most MSOAs do. Only their stems are
 * indexed, so that 40,000 of them take the room of 300.
 */
export class NumberedNames {
  readonly #stems: NameIndex;
  readonly #groups: number[][];
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    const groups = new Map<string, number[]>();
    for (const [i, name] of names.entries()) {
      const stem = NUMBERED.exec(name)?.[1];
      if (stem === undefined) continue;
      const group = groups.get(stem) ?? [];
      if (group.length === 0) groups.set(stem, group);
      group.push(i);
    }
    this.#names = names;
    this.#groups = [...groups.values()];
    this.#stems = new NameIndex([...groups.keys()].map((name) => ({ name, context: "" })));
  }

  /** Whether a name is of this kind. */
  static holds(name: string): boolean {
    return NUMBERED.test(name);
  }

  /**
   * Indexes of the names meant by "northmoor 1", "northmoor 001a", or "northmoor" for all of its numbers; `withSlips` when
   * they fit but for slips of typing.
   */
  find(typed: string, limit: number): { indexes: number[]; withSlips: boolean } {
    const [, stem = typed, number, letter = ""] = NUMBERED.exec(typed.trim()) ?? [];
    const isWanted = (name: string) => {
      const [, , n, l] = NUMBERED.exec(name)!;
      return number === undefined || (Number(n) === Number(number) && l!.startsWith(letter.toUpperCase()));
    };
    const stems = this.#stems.find(wordsOf(stem), 3);
    const withSlips = stems[0]?.fit === "slips";
    const indexes: number[] = [];
    for (const { entry } of stems.filter(({ fit }) => withSlips || fit !== "slips"))
      for (const i of this.#groups[entry]!) {
        if (indexes.length === limit) return { indexes, withSlips };
        if (isWanted(this.#names[i]!)) indexes.push(i);
      }
    return { indexes, withSlips };
  }
}
