import { expect, test } from "vitest";
import { formerLsoas } from "../../../geodata/crosswalk/formerLsoas.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

test("former neighbourhoods lead to those of today in the pack; unchanged ones are left out", () => {
  const lookup = tableOf("lsoa11-lsoa21", {
    lsoa11: ["A1", "A2", "A2", "A3", "A4", "A5", "A6", "A6"],
    change: ["U", "S", "S", "M", "M", "X", "X", "X"],
    lsoa21: ["A1", "B1", "B2", "B3", "B3", "B4", "B4", "Z9"],
  });
  expect(formerLsoas(lookup, ["A1", "B1", "B2", "B3", "B4"])).toEqual({
    A2: ["B1", "B2"],
    A3: ["B3"],
    A4: ["B3"],
    A5: ["B4"],
    A6: ["B4"],
  });
});
