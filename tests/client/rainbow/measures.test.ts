import { describe, expect, test } from "vitest";
import { rainbowArcs } from "../../../client/rainbow/arcs.ts";
import { filedUnder, matchingMeasures, measuresByPart } from "../../../client/rainbow/measures.ts";
import { DETERMINANTS } from "../../../geodata/determinant.ts";
import { CARS, TRIPS } from "../pack.ts";

const PARTS = measuresByPart([TRIPS, CARS, { ...CARS, id: "undrawn", series: [] }]);

describe("measuresByPart", () => {
  test("goes from society to the person, and ends with health itself", () =>
    expect([PARTS[0]?.id, PARTS.at(-1)?.id]).toEqual(["deprivation", "mental-health"]));

  test("leaves out what cannot be drawn", () =>
    expect(PARTS.find((p) => p.id === "transport")?.measures.map((m) => m.id)).toEqual(["trips", "cars"]));
});

describe("a reader's own measures", () => {
  const own = { ...CARS, id: "own-members-1a2b3c", determinant: "own" as const };
  test("come first where there are any, and are no part of the rainbow or of health itself", () => {
    const parts = measuresByPart([TRIPS, own]);
    expect(parts[0]).toMatchObject({ id: "own", ring: "own", measures: [{ id: own.id }] });
    expect(parts.filter(({ id }) => id === "own").length).toBe(1);
    expect(PARTS.map(({ id }) => id)).not.toContain("own");
  });
  test("are filed under what they are", () =>
    expect(filedUnder("own")).toBe("Your own figures: kept in this browser"));
});

describe("matchingMeasures", () => {
  const found = (typed: string) => matchingMeasures(PARTS, typed).flatMap((p) => p.measures.map((m) => m.id));
  test.each([
    ["", ["trips", "cars"]],
    ["  CAR  house ", ["cars"]],
    ["transport", ["trips", "cars"]],
    ["car bus", []],
  ])("“%s” finds %j", (typed, ids) => expect(found(typed)).toEqual(ids));
});

test("a determinant is filed under its ring", () =>
  expect([filedUnder("transport"), filedUnder("health")]).toEqual([
    "Where we live and work: Transport",
    "Health itself: Health",
  ]));

test("the drawn rainbow has every part of every ring, and no outcome", () =>
  expect(
    rainbowArcs()
      .map((a) => a.id)
      .sort(),
  ).toEqual(
    DETERMINANTS.filter((d) => d.ring !== undefined)
      .map((d) => d.id as string)
      .sort(),
  ));
