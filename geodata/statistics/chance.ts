/** Repeatable chance: the same seed and purpose give the same draws, whatever else has been drawn. */
export interface Chance {
  /** Uniform in 0 ≤ x < 1. */
  next(): number;
  between(low: number, high: number): number;
  /** Whole number in 0 ≤ n < below. */
  below(below: number): number;
  /** Standard normal (Box and Muller, 1958). */
  normal(): number;
  /** Successes in `trials`; a normal approximation where 30 or more are expected on each side. */
  binomial(trials: number, probability: number): number;
  poisson(mean: number): number;
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Chance for one purpose of one seed, so that adding a purpose changes no other. */
export function chance(seed: number, purpose: string): Chance {
  const next = mulberry32(hash(`${seed}:${purpose}`));
  const below = (n: number) => Math.floor(next() * n);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    below,
    normal,
    between: (low, high) => low + (high - low) * next(),
    binomial(trials, probability) {
      const p = Math.min(1, Math.max(0, probability));
      const expected = trials * p;
      if (expected >= 30 && trials - expected >= 30) {
        const drawn = Math.round(expected + Math.sqrt(expected * (1 - p)) * normal());
        return Math.min(trials, Math.max(0, drawn));
      }
      let successes = 0;
      for (let i = 0; i < trials; i++) if (next() < p) successes++;
      return successes;
    },
    poisson(mean) {
      if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let events = -1;
      for (let product = 1; product > limit; events++) product *= next();
      return Math.max(0, events);
    },
    pick: (list) => list[below(list.length)]!,
    shuffled(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
