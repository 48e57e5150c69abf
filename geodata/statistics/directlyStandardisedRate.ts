import { byarInterval, type Confidence } from "./byarInterval.ts";
import type { Estimate } from "./estimate.ts";
import { EUROPEAN_STANDARD_POPULATION_2013 } from "./europeanStandardPopulation.ts";

/** Fewer events than this make a rate whose interval cannot be trusted (Morris et al. 2018), and it is never published. */
const FEWEST_EVENTS = 10;

interface Options {
  /** People of each band in the standard population, in the order of the counts. */
  standard?: readonly number[];
  multiplier?: number;
  confidence?: Confidence;
}

/**
 * The rate an area would have if its people were of the standard population's ages: events per `multiplier` people, with the interval
 * of Dobson et al. (1991) on Byar's limits of the total. `counts` and `populations` hold one number for each band.
 * Undefined below ten events in all. Throws when a band lacks its number, a population is not greater than zero, or a
 * count is negative.
 */
export function directlyStandardisedRate(
  counts: readonly number[],
  populations: readonly number[],
  { standard = EUROPEAN_STANDARD_POPULATION_2013, multiplier = 100_000, confidence = 95 }: Options = {},
): Estimate | undefined {
  if (counts.length !== standard.length || populations.length !== standard.length)
    throw new Error(
      `counts and populations must have the ${standard.length} bands of the standard population, got ${counts.length} and ${populations.length}`,
    );
  let events = 0;
  let people = 0;
  let weighted = 0;
  let variance = 0;
  for (const [band, count] of counts.entries()) {
    const population = populations[band]!;
    if (!(count >= 0)) throw new Error(`a count must be zero or more, got ${count} in band ${band + 1}`);
    if (!(population > 0))
      throw new Error(`a population must be greater than zero, got ${population} in band ${band + 1}`);
    const weight = standard[band]! / population;
    events += count;
    people += standard[band]!;
    weighted += count * weight;
    variance += count * weight ** 2;
  }
  if (events < FEWEST_EVENTS) return undefined;
  const value = weighted / people;
  const perEvent = Math.sqrt(variance / events) / people;
  const limits = byarInterval(events, confidence);
  return {
    value: value * multiplier,
    lower: (value + perEvent * (limits.lower - events)) * multiplier,
    upper: (value + perEvent * (limits.upper - events)) * multiplier,
  };
}
