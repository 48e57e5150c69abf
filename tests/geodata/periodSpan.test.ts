import { expect, test } from "vitest";
import { isYearly, periodSpan } from "../../geodata/periodSpan.ts";

test.each([
  ["2021", 2021, 2022],
  ["Census 2021", 2021, 2022],
  ["2014/15", 2014.25, 2015.25],
  ["1999/00", 1999.25, 2000.25],
  ["2017 to 2019", 2017, 2020],
  ["March 2023", 2023 + 2 / 12, 2023.25],
  ["Year to June 2023", 2022.5, 2023.5],
])("%s", (label, from, to) => {
  expect(periodSpan(label)?.from).toBeCloseTo(from, 9);
  expect(periodSpan(label)?.to).toBeCloseTo(to, 9);
});

test.each(["2014/16", "2019 to 2017", "Wave 3", "Spring 2020", ""])("%s is no time", (label) =>
  expect(periodSpan(label)).toBeUndefined(),
);

test.each([
  [["2019", "2020", "2022"], true],
  [["2020/21", "2021/22"], true],
  [["Year to March 2022", "Year to March 2023"], true],
  [["Year to March 2022", "Year to June 2022"], false],
  [["2017 to 2019", "2020 to 2022"], false],
  [["March 2022", "March 2023"], false],
  [["2021", "Wave 3"], false],
])("%s yearly: %s", (labels, yearly) => expect(isYearly(labels.map(periodSpan))).toBe(yearly));
