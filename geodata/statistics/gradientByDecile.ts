import { countInterval } from "./byarInterval.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

/** Areas in any one order. NaN where an area has no such number. */
export interface AreaFigures {
  /** Deprivation decile of each area, 1 = most deprived to 10; any other number leaves the area out. */
  decile: ArrayLike<number>;
  value: ArrayLike<number>;
  lower?: ArrayLike<number>;
  upper?: ArrayLike<number>;
  count?: ArrayLike<number>;
  denominator?: ArrayLike<number>;
  population: ArrayLike<number>;
}

export interface DecileValue {
  /** 1 = most deprived. */
  decile: number;
  /** Undefined when no area of the decile has a value. */
  value?: number;
  lower?: number;
  upper?: number;
  /** Where the value is a sum of counts over a sum of denominators. */
  count?: number;
  denominator?: number;
  /** People of the areas that have a value. */
  population: number;
  /** Areas with a value, out of all areas of the decile. */
  areas: number;
  of: number;
}

const DECILES = 10;

/**
 * The value of each tenth of areas by deprivation: events over denominators where areas have both, with Wilson's or
 * Byar's interval by `interval`; else the mean weighted by population, with the interval of a weighted mean of
 * independent estimates, SE = (upper − lower) / 3.92, where every area of the decile has one. Always ten, most deprived
 * first. Throws when the arrays are not of one length.
 */
export function gradientByDecile(
  areas: AreaFigures,
  { multiplier, interval }: { multiplier: number; interval: "wilson" | "byar" | "published" | "none" },
): DecileValue[] {
  for (const [name, numbers] of Object.entries(areas) as [string, ArrayLike<number> | undefined][])
    if (numbers && numbers.length !== areas.decile.length)
      throw new Error(
        `${name} must have one number for each of ${areas.decile.length} areas, got ${numbers.length}`,
      );
  const members = Array.from({ length: DECILES }, (): number[] => []);
  for (let i = 0; i < areas.decile.length; i++) members[areas.decile[i]! - 1]?.push(i);
  const { count, denominator } = areas;
  return members.map((all, i) => ({
    decile: i + 1,
    of: all.length,
    ...(count && denominator
      ? ofCounts(all, { count, denominator, population: areas.population }, multiplier, interval)
      : ofMeans(all, areas)),
  }));
}

function ofCounts(
  all: readonly number[],
  areas: Required<Pick<AreaFigures, "count" | "denominator" | "population">>,
  multiplier: number,
  interval: "wilson" | "byar" | "published" | "none",
): Omit<DecileValue, "decile" | "of"> {
  const known = all.filter((i) => !Number.isNaN(areas.count[i]! + areas.denominator[i]!));
  const count = sum(known, (i) => areas.count[i]!);
  const denominator = sum(known, (i) => areas.denominator[i]!);
  const reach = { population: sum(known, (i) => areas.population[i]!), areas: known.length };
  if (!(denominator > 0)) return reach;
  const value = (count / denominator) * multiplier;
  const limits = limitsOf(count, denominator, interval);
  return {
    ...reach,
    value,
    ...(limits && { lower: limits.lower * multiplier, upper: limits.upper * multiplier }),
    count,
    denominator,
  };
}

function limitsOf(
  count: number,
  denominator: number,
  interval: "wilson" | "byar" | "published" | "none",
): { lower: number; upper: number } | undefined {
  if (interval === "wilson") return wilsonInterval(count, denominator);
  if (interval !== "byar") return undefined;
  const { lower, upper } = countInterval(count);
  return { lower: lower / denominator, upper: upper / denominator };
}

function ofMeans(
  all: readonly number[],
  { value, lower, upper, population }: AreaFigures,
): Omit<DecileValue, "decile" | "of"> {
  const known = all.filter((i) => !Number.isNaN(value[i]!) && population[i]! > 0);
  const people = sum(known, (i) => population[i]!);
  const reach = { population: people, areas: known.length };
  if (known.length === 0) return reach;
  const mean = sum(known, (i) => value[i]! * population[i]!) / people;
  if (!lower || !upper) return { ...reach, value: mean };
  // Half the width of each interval is 1.96 SE, and so is half the width of the mean's.
  const half = Math.sqrt(sum(known, (i) => (((upper[i]! - lower[i]!) / 2) * population[i]!) ** 2)) / people;
  return { ...reach, value: mean, ...(!Number.isNaN(half) && { lower: mean - half, upper: mean + half }) };
}

function sum(areas: readonly number[], of: (area: number) => number): number {
  return areas.reduce((total, area) => total + of(area), 0);
}
