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
];

/** The month of "July 2022", "2022-07-31" or "31/07/2022" as a period; undefined for any other text. */
export function monthOf(text: string): { id: string; label: string } | undefined {
  const [, named, ofNamed] = /^([A-Z][a-z]+) (\d{4})$/.exec(text.trim()) ?? [];
  const [, ofIso, iso] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text.trim()) ?? [];
  const [, slashed, ofSlashed] = /^\d{2}\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const year = ofNamed ?? ofIso ?? ofSlashed;
  const index = named === undefined ? Number(iso ?? slashed) - 1 : MONTHS.indexOf(named);
  const month = MONTHS[index];
  if (year === undefined || month === undefined) return undefined;
  return { id: `${year}-${String(index + 1).padStart(2, "0")}`, label: `${month} ${year}` };
}
