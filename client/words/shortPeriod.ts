/** A period's label for the foot of a chart: "Jun 2023" for "Year to June 2023", "2017–19" for "2017 to 2019". */
export function shortPeriod(label: string): string {
  const pooled = /^(\d{4}) to \d\d(\d\d)$/.exec(label);
  if (pooled) return `${pooled[1]}–${pooled[2]}`;
  return label.replace(
    /^(?:Year to )?([A-Z][a-z]{2})[a-z]* (\d{4})$/,
    (_, month: string, year: string) => `${month} ${year}`,
  );
}
