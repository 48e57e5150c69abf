import { expect, test } from "vitest";
import { periodEndYear } from "../../../geodata/indicators/periodEnd.ts";

test.each([
  ["2021", "Census 2021", 2021],
  ["2019-21", "2019 to 2021", 2021],
  ["2010-11", "2010/11", 2011],
  ["2010-11", "November 2010", 2010],
  ["2023-03", "Year to March 2023", 2023],
  ["2023-06-30", "30 June 2023", 2023],
  ["1998-2000", "1998 to 2000", 2000],
  ["wave-2", "Second wave, 2015", 2015],
  ["latest", "Latest", undefined],
])("%s, “%s”, ends in %s", (id, label, year) => expect(periodEndYear({ id, label })).toBe(year));
