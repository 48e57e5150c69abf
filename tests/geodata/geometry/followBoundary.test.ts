import { describe, expect, test } from "vitest";
import { followBoundary } from "../../../geodata/geometry/followBoundary.ts";
import type { UnitPoint } from "../../../geodata/geometry/mercator.ts";

/** About a metre at the latitude of these tests. */
const M = 1 / 24_000_000;
const at = (x: number, y: number): UnitPoint => [0.5 + x * M, 0.325 + y * M];

const BOUNDARY = ring(
  at(0, 0),
  at(2000, 0),
  at(4000, 0),
  at(4000, 1000),
  at(4000, 2000),
  at(2000, 2000),
  at(0, 2000),
);
/** Two halves of the same, generalised otherwise: the meeting points lie 90 metres off, the east side is cut short. */
const WEST = ring(at(0, 0), at(2000, 90), at(2000, 2090), at(0, 2000));
const EAST = ring(at(2000, 90), at(4000, 0), at(3900, 1000), at(4000, 2000), at(2000, 2090));

describe("followBoundary", () => {
  test("gives the parts the boundary's points, and moves their meeting points onto it", () => {
    const [west, east] = followed([WEST, EAST], BOUNDARY);
    expect(sorted(west!)).toEqual(sorted([at(0, 0), at(2000, 0), at(2000, 2000), at(0, 2000)]));
    expect(sorted(east!)).toEqual(
      sorted([at(2000, 0), at(4000, 0), at(4000, 1000), at(4000, 2000), at(2000, 2000)]),
    );
  });

  test("keeps the line between the parts", () => {
    const bent = at(2300, 1000);
    const west = ring(at(0, 0), at(2000, 90), bent, at(2000, 2090), at(0, 2000));
    const east = ring(at(2000, 90), at(4000, 0), at(4000, 2000), at(2000, 2090), bent);
    const [followedWest, followedEast] = followed([west, east], BOUNDARY);
    expect(followedWest).toContainEqual(bent);
    expect(followedEast).toContainEqual(bent);
  });

  test("leaves a line that has no counterpart near it", () => {
    const far = 5000;
    const boundary = BOUNDARY.map(([x, y]): UnitPoint => [x, y + far * M]);
    expect(followed([WEST, EAST], boundary).map(sorted)).toEqual([
      sorted(WEST.slice(1)),
      sorted(EAST.slice(1)),
    ]);
  });

  test("does not take a way round that is far longer", () => {
    const spit = ring(at(0, 0), at(2000, 0), at(9000, -900), at(9000, 2900), at(2000, 2000), at(0, 2000));
    const [, east] = followed([WEST, EAST], spit);
    expect(east).toContainEqual(at(3900, 1000));
    expect(east).not.toContainEqual(at(9000, 2900));
  });
});

/** The outer rings of parts that consist of one ring each. */
function followed(parts: UnitPoint[][], boundary: UnitPoint[]): UnitPoint[][] {
  return followBoundary(
    parts.map((part) => [[part]]),
    [[boundary]],
  ).map((part) => part[0]![0]!);
}

function ring(...points: UnitPoint[]): UnitPoint[] {
  return [...points, points[0]!];
}

/** The points of a closed or open ring, each once, wherever it begins and whichever way it runs. */
function sorted(points: UnitPoint[]): string[] {
  return [...new Set(points.map(String))].sort();
}
