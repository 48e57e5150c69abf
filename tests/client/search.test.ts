import { expect, test } from "vitest";
import { groupResults, keyOf } from "../../client/search/groups.ts";

test("groups come in the order of their best result", () =>
  expect(
    groupResults([
      {
        kind: "ward",
        code: "E05090001",
        name: "Fell Side",
        context: "ward in Northmoor",
      },
      { kind: "postcode", name: "TN1 1AA", context: "Northmoor" },
      {
        kind: "ward",
        code: "E05090002",
        name: "Fell End",
        context: "ward in Saltby",
      },
      { kind: "outcode", name: "TN1", context: "postcode district" },
    ]).map((g) => [g.name, g.results.map((r) => r.result.name)]),
  ).toEqual([
    ["Wards", ["Fell Side", "Fell End"]],
    ["Postcodes", ["TN1 1AA", "TN1"]],
  ]));

test("two places of one name are told apart", () => {
  const [a, b] = [
    keyOf({
      kind: "place",
      name: "Newton",
      context: "in Saltby",
      lon: -1,
      lat: 53,
    }),
    keyOf({
      kind: "place",
      name: "Newton",
      context: "in Saltby",
      lon: -1.2,
      lat: 53,
    }),
  ];
  expect(a).not.toBe(b);
});
