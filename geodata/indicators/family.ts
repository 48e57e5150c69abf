import type { Indicator } from "../indicator.ts";

/** The indicators that `one` is a breakdown beside, itself included, in their order; none when it is not broken down. */
export function familyOf<T extends Indicator>(indicators: readonly T[], one: Indicator): T[] {
  const of = one.breakdown?.of;
  return of === undefined ? [] : indicators.filter(({ breakdown }) => breakdown?.of === of);
}

/** Indicators with each family once: its first, whichever of them there are. */
export function familiesOnce<T extends Indicator>(indicators: readonly T[]): T[] {
  const seen = new Set<string>();
  return indicators.filter(({ breakdown }) => {
    if (!breakdown) return true;
    const again = seen.has(breakdown.of);
    seen.add(breakdown.of);
    return !again;
  });
}

/** An indicator's name with whom it is about, where it is a breakdown and its name does not say so. */
export function fullName({ name, breakdown }: Indicator): string {
  if (!breakdown || name.toLowerCase().includes(breakdown.label.toLowerCase())) return name;
  return `${name} (${breakdown.label})`;
}
