/** Where a period lies in time, in years: the end of 2021 is 2022. */
export interface PeriodSpan {
  from: number;
  to: number;
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH = 1 / 12;

/**
 * When a period was, by what it is called: "2021", "March 2023", "Year to June 2023", "2014/15" (a financial year, from
 * April), "2017 to 2019". Undefined for any other words.
 */
export function periodSpan(label: string): PeriodSpan | undefined {
  const text = label
    .trim()
    .toLowerCase()
    .replace(/^census /, "");
  const year = /^((?:19|20)\d\d)$/.exec(text);
  if (year) return { from: Number(year[1]), to: Number(year[1]) + 1 };
  const financial = /^((?:19|20)\d\d)\/(\d\d)$/.exec(text);
  if (financial) {
    const from = Number(financial[1]) + 3 * MONTH;
    return (Number(financial[1]) + 1) % 100 === Number(financial[2]) ? { from, to: from + 1 } : undefined;
  }
  const several = /^((?:19|20)\d\d) to ((?:19|20)\d\d)$/.exec(text);
  if (several && several[1]! < several[2]!) return { from: Number(several[1]), to: Number(several[2]) + 1 };
  const month = /^(year to )?([a-z]+) ((?:19|20)\d\d)$/.exec(text);
  const at = MONTHS.indexOf(month?.[2] ?? "");
  if (!month || at < 0) return undefined;
  const to = Number(month[3]) + (at + 1) * MONTH;
  return { from: to - (month[1] ? 1 : MONTH), to };
}

/** Whether every period is a year and none reaches into the next. */
export function isYearly(spans: readonly (PeriodSpan | undefined)[]): spans is readonly PeriodSpan[] {
  const slack = MONTH / 4;
  return spans.every((span, i) => {
    const before = spans[i - 1];
    return (
      span !== undefined &&
      Math.abs(span.to - span.from - 1) < slack &&
      (before === undefined || span.from > before.to - slack)
    );
  });
}
