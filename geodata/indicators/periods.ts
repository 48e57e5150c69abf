const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export interface PeriodName {
  /** Fit for an address; sorts by time. */
  id: string;
  label: string;
}

/** `2023-10`, `2023-10-01` or `October 2023` as the month; undefined for anything else. */
export function monthOf(text: string): PeriodName | undefined {
  const numbers = /^(\d{4})-(\d\d)(-\d\d)?$/.exec(text.trim());
  const words = /^([A-Z][a-z]+) (\d{4})$/.exec(text.trim());
  const year = numbers?.[1] ?? words?.[2];
  const month = numbers ? Number(numbers[2]) : MONTHS.indexOf(words?.[1] as (typeof MONTHS)[number]) + 1;
  if (year === undefined || !(month >= 1 && month <= 12)) return undefined;
  return { id: `${year}-${String(month).padStart(2, "0")}`, label: `${MONTHS[month - 1]} ${year}` };
}

/** The twelve months to the month of a date; only those that end in month number `only`, where that is given. */
export function yearTo(text: string, only?: number): PeriodName | undefined {
  const month = monthOf(text);
  if (!month || (only !== undefined && Number(month.id.slice(5)) !== only)) return undefined;
  return { id: month.id, label: `Year to ${month.label}` };
}

/** `Jan 2022-Dec 2022` as the year 2022; undefined for any other twelve months, which overlap with it. */
export function calendarYear(text: string): PeriodName | undefined {
  const year = /^Jan (\d{4})-Dec \1$/.exec(text.trim())?.[1];
  return year === undefined ? undefined : { id: year, label: year };
}
