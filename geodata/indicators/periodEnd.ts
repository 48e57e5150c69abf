/**
 * The calendar year in which a period ends: of "2021", of the month "2023-06", of the years "2019-21" and of the financial year
 * "2010-11", which its label tells from November 2010. Undefined where no year can be read.
 */
export function periodEndYear({ id, label }: { id: string; label: string }): number | undefined {
  const [, first, second] = /^(\d{4})(?:-(\d{2}|\d{4}))?(?:-\d{2})?$/.exec(id) ?? [];
  if (first === undefined) return lastYear(label);
  if (second === undefined) return Number(first);
  if (second.length === 4) return Number(second);
  if (MONTH.test(label) || /^\d{4}-\d{2}-\d{2}$/.test(id)) return Number(first);
  const end = Number(first.slice(0, 2) + second);
  return Math.max(end, Number(first));
}

const MONTH = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

function lastYear(label: string): number | undefined {
  const year = label.match(/\b(19|20)\d{2}\b/g)?.at(-1);
  return year === undefined ? undefined : Number(year);
}
