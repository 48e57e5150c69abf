import { expect, test } from "vitest";
import { chooseEncoding, encodingPreference } from "../../server/acceptEncoding.ts";

test.each([
  [undefined, ""],
  ["", ""],
  ["identity", ""],
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br gzip"],
  ["GZIP, BR", "br gzip"],
  ["br;q=0.8, gzip;q=0.9", "gzip br"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.000, gzip;q=0", ""],
  ["*", "br gzip"],
  ["*;q=0.5, gzip;q=0", "br"],
  ["gzip;q=0.5, identity;q=0.9", ""],
  ["gzip;q=0.5, identity;q=0.5", "gzip"],
  ["gzip;q=nonsense", ""],
  ["deflate", ""],
] as const)("%j: %j", (header, preference) => {
  expect(encodingPreference(header)).toBe(preference);
});

test("the first that there is", () => {
  expect(chooseEncoding("br gzip", (encoding) => encoding === "gzip")).toBe("gzip");
  expect(chooseEncoding("gzip br", () => true)).toBe("gzip");
  expect(chooseEncoding("br", (encoding) => encoding === "gzip")).toBeUndefined();
  expect(chooseEncoding("", () => true)).toBeUndefined();
});

test("thousands of different headers are read rightly all the same", () => {
  for (let i = 1; i < 3000; i++) expect(encodingPreference(`br;q=0.${i}, gzip;q=0`)).toBe("br");
  expect(encodingPreference("gzip")).toBe("gzip");
});
