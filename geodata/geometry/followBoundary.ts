import KDBush from "kdbush";
import type { UnitPoint } from "./mercator.ts";
import { crossesItself } from "./repairOutline.ts";
import { ringArea } from "./ringArea.ts";

/** How far the two outlines of one boundary may lie apart; publishers generalise each level on its own, to 200 metres. */
const APART_METRES = 300;
/** A way round that is so much longer or shorter than the line it takes the place of is another way. */
const LONGER = 2.5;

interface At {
  ring: UnitPoint[];
  index: number;
}

/**
 * Gives parts the boundary of their whole. Where two files draw the same boundary, each generalised on its own, there
 * are gaps and overlaps between them; so the outer lines of the parts, from where one part meets the next to where it
 * meets another, are taken from the boundary, and the meeting points are moved onto it. Lines between parts stay. A
 * line that has no counterpart in the boundary, or would make its part cross itself, stays too.
 */
export function followBoundary(parts: UnitPoint[][][][], boundary: UnitPoint[][][]): UnitPoint[][][][] {
  const wound = parts.map((polygons) =>
    polygons.map((rings) => rings.map((ring, i) => turned(ring, i === 0))),
  );
  const lines = new Set(wound.flat(2).flatMap((ring) => ring.slice(1).map((b, i) => line(ring[i]!, b))));
  const isOuter = (a: UnitPoint, b: UnitPoint) => !lines.has(line(b, a));
  const meetings = meetingPoints(wound.flat(2), isOuter, finder(boundary));
  return wound.map((polygons) =>
    polygons.map((rings) => rings.map((ring) => follow(ring, isOuter, meetings))),
  );
}

/** Ends of the parts' outer lines that have a counterpart in the boundary. */
function meetingPoints(
  rings: UnitPoint[][],
  isOuter: (a: UnitPoint, b: UnitPoint) => boolean,
  nearest: (point: UnitPoint) => At | undefined,
): Map<string, At> {
  const meetings = new Map<string, At>();
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [before, at, after] = [ring[i - 1]!, ring[i]!, ring[i + 1] ?? ring[1]!];
      if (isOuter(before, at) === isOuter(at, after) || meetings.has(key(at))) continue;
      const counterpart = nearest(at);
      if (counterpart) meetings.set(key(at), counterpart);
    }
  return meetings;
}

function follow(
  closed: UnitPoint[],
  isOuter: (a: UnitPoint, b: UnitPoint) => boolean,
  meetings: ReadonlyMap<string, At>,
): UnitPoint[] {
  const ring = startingAtMeeting(closed.slice(0, -1), meetings);
  if (!ring) return closed;
  const moved = (point: UnitPoint) => {
    const at = meetings.get(key(point));
    return at ? at.ring[at.index]! : point;
  };
  const runs: { way?: UnitPoint[]; own: UnitPoint[] }[] = [];
  for (let i = 0; i < ring.length; ) {
    let to = i + 1;
    while (to < ring.length && !meetings.has(key(ring[to]!))) to++;
    const run = [...ring.slice(i, to), ring[to % ring.length]!];
    const [from, end] = [meetings.get(key(run[0]!)), meetings.get(key(run.at(-1)!))];
    const outer = run.slice(1).every((b, n) => isOuter(run[n]!, b));
    runs.push({
      way: outer && from && end ? wayAlong(from, end, length(run)) : undefined,
      own: run.map(moved),
    });
    i = to;
  }
  return sound(runs) ?? closed;
}

/** The runs end to end, all or all but one by their way along the boundary, whichever first makes a simple ring. */
function sound(runs: { way?: UnitPoint[]; own: UnitPoint[] }[]): UnitPoint[] | undefined {
  for (let except = -1; except < runs.length; except++) {
    if (except >= 0 && !runs[except]!.way) continue;
    const points = runs.flatMap(({ way, own }, i) => ((i === except ? undefined : way) ?? own).slice(0, -1));
    const distinct = points.filter((point, i) => key(point) !== key(points.at(i - 1)!));
    const ring = [...distinct, distinct[0]!];
    if (ring.length >= 4 && !crossesItself(ring)) return ring;
  }
  return undefined;
}

function startingAtMeeting(open: UnitPoint[], meetings: ReadonlyMap<string, At>): UnitPoint[] | undefined {
  const first = open.findIndex((point) => meetings.has(key(point)));
  return first < 0 ? undefined : [...open.slice(first), ...open.slice(0, first)];
}

/** The boundary from one point to another, or undefined when that is not much the same line. */
function wayAlong(from: At, to: At, replaces: number): UnitPoint[] | undefined {
  if (from.ring !== to.ring) return undefined;
  const n = from.ring.length;
  const count = (to.index - from.index + n) % n;
  const way = Array.from({ length: count + 1 }, (_, i) => from.ring[(from.index + i) % n]!);
  const own = length(way);
  const slack = 2 * apart(from.ring[from.index]!);
  return own <= replaces * LONGER + slack && replaces <= own * LONGER + slack ? way : undefined;
}

function finder(boundary: UnitPoint[][][]): (point: UnitPoint) => At | undefined {
  const all: At[] = boundary.flatMap((rings) =>
    rings.flatMap((closed, i) => {
      const ring = turned(closed, i === 0).slice(0, -1);
      return ring.map((_, index) => ({ ring, index }));
    }),
  );
  const tree = new KDBush(all.length);
  for (const { ring, index } of all) tree.add(...ring[index]!);
  tree.finish();
  return (point) => {
    const near = tree.within(...point, apart(point)).map((i) => all[i]!);
    const far = ({ ring, index }: At) => length([ring[index]!, point]);
    return near.length === 0 ? undefined : near.reduce((a, b) => (far(b) < far(a) ? b : a));
  };
}

/** `APART_METRES` in the unit square, where a metre is longer the further it is from the equator. */
function apart([, y]: UnitPoint): number {
  return (APART_METRES / 40_075_017) * Math.cosh((1 - 2 * y) * Math.PI);
}

/** Outer rings one way round, holes the other: then the inside is on the same side of every line. */
function turned(ring: UnitPoint[], outer: boolean): UnitPoint[] {
  return ringArea(ring) > 0 === outer ? ring : ring.toReversed();
}

function length(points: UnitPoint[]): number {
  return points
    .slice(1)
    .reduce((sum, b, i) => sum + Math.hypot(b[0] - points[i]![0], b[1] - points[i]![1]), 0);
}

const key = ([x, y]: UnitPoint) => `${x},${y}`;
const line = (a: UnitPoint, b: UnitPoint) => `${key(a)} ${key(b)}`;
