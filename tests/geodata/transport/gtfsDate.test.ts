import { expect, test } from "vitest";
import { dayOfGtfsDate, dayOfIsoDate, isoDate, weekdayOf } from "../../../geodata/transport/gtfsDate.ts";

test.each([
  ["19700101", 0],
  ["20231002", 19632],
  ["20240229", 19782],
  ["21991231", 84005],
  ["99991231", 84005],
])("%s is day %i", (text, day) => {
  expect(dayOfGtfsDate(text)).toBe(day);
});

test.each(["20230229", "20231301", "2023-10-02", "20231", "", "19691231"])("%j is not a date", (text) => {
  expect(dayOfGtfsDate(text)).toBeUndefined();
});

test.each([
  ["2023-10-02", 0],
  ["2023-10-07", 5],
  ["2023-10-08", 6],
  ["1970-01-01", 3],
])("%s is weekday %i", (text, weekday) => {
  const day = dayOfIsoDate(text)!;
  expect(weekdayOf(day)).toBe(weekday);
  expect(isoDate(day)).toBe(text);
});
