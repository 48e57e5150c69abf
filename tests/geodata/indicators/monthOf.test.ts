import { expect, test } from "vitest";
import { monthOf } from "../../../geodata/indicators/monthOf.ts";

test.each([
  ["July 2022", "2022-07", "July 2022"],
  ["2016-04-30", "2016-04", "April 2016"],
  ["2016-04", "2016-04", "April 2016"],
  ["01/12/2022", "2022-12", "December 2022"],
])("%s is %s", (text, id, label) => expect(monthOf(text)).toEqual({ id, label }));

test.each(["", "2022", "Juli 2022", "2022-13-01", "all"])("“%s” is no month", (text) =>
  expect(monthOf(text)).toBeUndefined(),
);
