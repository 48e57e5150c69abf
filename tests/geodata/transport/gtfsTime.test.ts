import { expect, test } from "vitest";
import { gtfsSeconds } from "../../../geodata/transport/gtfsTime.ts";

test.each([
  ["07:05:30", 25_530],
  ["7:05:30", 25_530],
  ["00:00:00", 0],
  ["25:10:00", 90_600],
  ["167:59:59", 604_799],
])("%s is %i seconds", (text, seconds) => {
  expect(gtfsSeconds(text)).toBe(seconds);
});

test.each(["7:05", "07:60:00", "07:00:61", "-1:00:00", "168:00:00", "noon", ""])("%j is no time", (text) => {
  expect(gtfsSeconds(text)).toBeUndefined();
});
