import type { Polarity } from "../indicator.ts";
import { chance } from "./chance.ts";
import { samplerOf, type UncertainAreas } from "./rankUncertainty.ts";

/** Draws of all areas together, as many rounds as they allow within these limits. */
const ALL_DRAWS = 1_000_000;
const ROUNDS = { fewest: 40, most: 1000 };
/** Draws of the one area, over all rounds. */
const OWN_DRAWS = 4000;

/**
 * The chance, 0–1, that one area is in the worst tenth (the highest when the indicator has no polarity): what
 * `rankUncertainty` says of all areas, for one, and so fast enough to be asked for tens of thousands. In each round the
 * limit of the tenth is drawn from all other areas, and the area's own value is drawn against it several times, for among many
 * areas that limit hardly moves. The same seed gives the same chance. NaN where the area has no figure.
 */
export function worstTenthChance(areas: UncertainAreas, polarity: Polarity, index: number, seed = 1): number {
  const { ranked, draw } = samplerOf(areas, chance(seed, "worst tenth"));
  const others = ranked.filter((area) => area !== index);
  if (others.length === ranked.length || others.length === 0) return Number.NaN;
  const places = Math.ceil(ranked.length / 10);
  const rounds = Math.round(Math.min(ROUNDS.most, Math.max(ROUNDS.fewest, ALL_DRAWS / ranked.length)));
  const each = Math.ceil(OWN_DRAWS / rounds);
  const sign = polarity === "lower-is-worse" ? 1 : -1;
  const drawn = new Float64Array(others.length);
  let inside = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < others.length; i++) drawn[i] = sign * draw(others[i]!);
    drawn.sort();
    const limit = drawn[places - 1]!;
    for (let own = 0; own < each; own++) {
      const value = sign * draw(index);
      if (value < limit) inside++;
      else if (value === limit) inside += 0.5;
    }
  }
  return inside / (rounds * each);
}
