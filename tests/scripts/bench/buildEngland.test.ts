import { expect, test } from "vitest";
import { buildCost } from "../../../scripts/bench/buildEngland.ts";

test("reads time and peak memory from the last line of a build", () => {
  const output =
    "checking the pack done\nEngland: pack 0123456789ab built in 106.8 s, peak memory 2214 MB, in /tmp/x\n";
  expect(buildCost(output)).toEqual({ seconds: 106.8, peakMegabytes: 2214 });
});

test("refuses the output of a build that did not end", () => {
  expect(() => buildCost("reading naptan done\n")).toThrow("must end with its time");
});
