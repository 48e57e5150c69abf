import type { Table } from "../sources/table.ts";

/**
 * For each LSOA the area that most of its output areas lie in: `field` of the look-up `oa21-lsoa-msoa`; on a tie the
 * lowest code. Rows with a blank are passed over. Undefined when the look-up lacks the field.
 */
export function bestFit(oas: Table, field: string): Map<string, string> | undefined {
  const areas = oas.text[field];
  const lsoas = oas.text.lsoa;
  if (!areas || !lsoas) return undefined;
  const votes = new Map<string, Map<string, number>>();
  for (const [row, area] of areas.entries()) {
    if (area === "") continue;
    const ofLsoa = votes.get(lsoas[row]!) ?? new Map<string, number>();
    votes.set(lsoas[row]!, ofLsoa.set(area, (ofLsoa.get(area) ?? 0) + 1));
  }
  return votes.size === 0 ? undefined : new Map([...votes].map(([lsoa, of]) => [lsoa, mostVoted(of)]));
}

/** The code with the largest number; the lowest of several. */
export function mostVoted(votes: ReadonlyMap<string, number>): string {
  return [...votes].reduce((best, vote) =>
    vote[1] > best[1] || (vote[1] === best[1] && vote[0] < best[0]) ? vote : best,
  )[0];
}
