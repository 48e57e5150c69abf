import { expect, test } from "vitest";
import { bandAt, dayTypeOf, HOURS_OF_BAND, TIME_BANDS } from "../../../geodata/transport/timeBands.ts";

test.each([
  ["00:00", "night"],
  ["06:59", "night"],
  ["07:00", "morning-peak"],
  ["09:59", "morning-peak"],
  ["10:00", "midday"],
  ["15:00", "afternoon"],
  ["18:59", "afternoon"],
  ["19:00", "evening"],
  ["22:59", "evening"],
  ["23:00", "night"],
])("%s is %s", (clock, band) => {
  const [hours, minutes] = clock.split(":").map(Number);
  expect(TIME_BANDS[bandAt(hours! * 3600 + minutes! * 60)]!.id).toBe(band);
});

test("the bands fill a day", () => {
  expect(HOURS_OF_BAND).toEqual([3, 5, 4, 4, 8]);
});

test("five weekdays are one type", () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(dayTypeOf)).toEqual([0, 0, 0, 0, 0, 1, 2]);
});
