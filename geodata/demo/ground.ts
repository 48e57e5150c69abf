import type { County } from "./county.ts";
import { addCover } from "./groundCover.ts";
import { feature, type Ground, lineOf } from "./groundFeature.ts";
import { addNames } from "./groundNames.ts";
import { addTownGround } from "./groundTowns.ts";
import { addBeaches, addInlandWater, addLandAndSea } from "./groundWater.ts";
import type { Point } from "./plane.ts";
import { makeStreets } from "./streets.ts";

/** What lies under the areas: coast, sea, moor, woods, water, roads, railways, names. */
export function makeGround(county: County): Ground {
  const ground: Ground = {
    earth: [],
    landcover: [],
    landuse: [],
    water: [],
    roads: [],
    boundaries: [],
    places: [],
    pois: [],
  };
  addLandAndSea(county, ground);
  addCover(county, ground);
  const open = addTownGround(county, ground);
  addBeaches(county, ground);
  addInlandWater(county, ground);
  addWays(county, ground, open);
  addBoundaries(county, ground);
  addNames(county, ground);
  return ground;
}

const ROAD_STYLE = {
  motorway: {
    kind: "highway",
    kind_detail: "motorway",
    min_zoom: 4,
    sort_rank: 400,
  },
  primary: {
    kind: "major_road",
    kind_detail: "primary",
    min_zoom: 7,
    sort_rank: 385,
  },
  secondary: {
    kind: "major_road",
    kind_detail: "secondary",
    min_zoom: 9,
    sort_rank: 380,
  },
  tertiary: {
    kind: "major_road",
    kind_detail: "tertiary",
    min_zoom: 10,
    sort_rank: 375,
  },
} as const;

function addWays({ mesh, ways }: County, { roads }: Ground, open: (p: Point) => boolean): void {
  for (const line of makeStreets(mesh, open))
    roads.push(
      feature(lineOf(line), {
        kind: "minor_road",
        kind_detail: "residential",
        min_zoom: 12,
        sort_rank: 360,
      }),
    );
  for (const { class: rank, line, ref } of ways.roads)
    roads.push(
      feature(lineOf(line), {
        ...ROAD_STYLE[rank],
        ...(ref && {
          ref,
          shield_text: ref,
          network: "GB:fictional",
          name: ref,
        }),
      }),
    );
  for (const line of ways.railways)
    roads.push(
      feature(lineOf(line), {
        kind: "rail",
        kind_detail: "rail",
        min_zoom: 8,
        sort_rank: 420,
      }),
    );
}

function addBoundaries({ arcs, pieces, administration }: County, { boundaries }: Ground): void {
  const lad = (label: number) => (label < 0 ? -1 : administration.ladOf[pieces[label]!.neighbourhood]!);
  for (const { left, right, line } of arcs) {
    if (left < 0 || right < 0 || lad(left) === lad(right)) continue;
    boundaries.push(
      feature(lineOf(line), {
        kind: "county",
        kind_detail: 6,
        min_zoom: 7,
        sort_rank: 289,
      }),
    );
  }
}
