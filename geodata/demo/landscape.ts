import { contours } from "d3-contour";
import { HILLS, INLETS, ISLANDS, RESERVOIRS, RIVERS, SHORE } from "./lieOfTheLand.ts";
import { type Field, fractalNoise, smoothstep } from "./noise.ts";
import {
  curveThrough,
  distance,
  inRing,
  type Line,
  nearestOnLine,
  type Point,
  resample,
  ringArea,
} from "./plane.ts";
import { type Raster, rasterOf } from "./raster.ts";

interface River {
  name: string;
  /** From source to sea or to the river it joins. */
  line: Line;
  mouthMetres: number;
}

export interface Landscape {
  /** About the kilometres to the shore: above 0 on land, below 0 at sea. */
  land: Field;
  metresAboveSea: Field;
  /** The shore of each island, closed, anticlockwise, largest first. */
  coast: Line[];
  rivers: River[];
  reservoirs: { name: string; ring: Line }[];
}

const STEP = 0.3;
const COAST_STEP = 0.17;
const SMALLEST_ISLAND_KM2 = 0.35;

/** Clothes the bones of `lieOfTheLand` with bays, cliffs, becks and hills. Pure: the seed decides. */
export function makeLandscape(seed: number): Landscape {
  const rivers = RIVERS.map((river, i) => ({
    ...river,
    line: meander(seed, i, river.course),
  }));
  const shape = rasterOf(landField(seed), STEP);
  const coast = shores(shape).map((ring) => roughen(seed, ring));
  const land: Field = shape.at;
  const onLand = rivers.map(({ name, line, mouthMetres, joins }) => {
    const into = rivers.find((river) => river.name === joins);
    return {
      name,
      mouthMetres,
      line: into ? untilRiver(line, into.line) : untilSea(line, land),
    };
  });
  const height = rasterOf(heightField(seed, land, onLand), 0.5);
  return {
    land,
    metresAboveSea: height.at,
    coast,
    rivers: onLand,
    reservoirs: RESERVOIRS.map((lake) => ({
      name: lake.name,
      ring: shoreOfReservoir(seed, lake),
    })),
  };
}

function landField(seed: number): Field {
  const ring = curveThrough(SHORE, 4, true);
  const closed = [...ring, ring[0]!];
  const outline = rasterOf((x, y) => {
    const from = nearestOnLine(closed, [x, y]).distance;
    return inRing(ring, [x, y]) ? from : -from;
  }, 1);
  const broad = fractalNoise(seed, "coast", 9, 2);
  const fine = fractalNoise(seed, "coast detail", 2.8, 4);
  const inlets = INLETS.map((inlet) => {
    const line = curveThrough(inlet.line, 4);
    const xs = line.map(([x]) => x);
    const ys = line.map(([, y]) => y);
    const reach = inlet.mouth + 4;
    return {
      ...inlet,
      line,
      west: Math.min(...xs) - reach,
      east: Math.max(...xs) + reach,
      south: Math.min(...ys) - reach,
      north: Math.max(...ys) + reach,
    };
  });
  return (x, y) => {
    let land = outline.at(x, y);
    const detail = fine(x, y);
    if (Math.abs(land) < 9) {
      // The west is rock, cut into coves; the east is sand, drawn smoother.
      const rocky = smoothstep(16, -20, x);
      land += broad(x, y) * (1.2 + 0.8 * rocky) + detail * (0.45 + 0.85 * rocky);
    }
    for (const { middle, radius } of ISLANDS) {
      const off = Math.hypot(x - middle[0], (y - middle[1]) * 1.25);
      if (off < radius * 3)
        land = Math.max(land, radius - off + broad(x * 2, y * 2) * radius * 0.5 + detail * radius * 0.45);
    }
    for (const { line, head, mouth, west, east, south, north } of inlets) {
      if (land < -4 || x < west || x > east || y < south || y > north) continue;
      const near = nearestOnLine(line, [x, y]);
      const width = head + (mouth - head) * near.along ** 1.4;
      if (near.distance < width + 4) land = Math.min(land, near.distance - width + detail * 0.35 * width);
    }
    return land;
  };
}

function heightField(seed: number, land: Field, rivers: readonly { line: Line }[]): Field {
  const rolling = fractalNoise(seed, "hills", 9, 4);
  const crags = fractalNoise(seed, "crags", 5, 3);
  const coarse = rivers.map(({ line }) => resample(line, 1.5));
  const toRiver = rasterOf(
    (x, y) => Math.min(...coarse.map((line) => nearestOnLine(line, [x, y]).distance)),
    1,
  );
  return (x, y) => {
    const inland = land(x, y);
    if (inland <= 0) return 0;
    let metres = 38 + 34 * rolling(x, y);
    for (const { middle, across, up, metres: top } of HILLS)
      metres += top * Math.exp(-(((x - middle[0]) / across) ** 2) - ((y - middle[1]) / up) ** 2);
    metres *= 1 + 0.22 * crags(x, y);
    metres *= 1 - 0.55 * Math.exp(-((toRiver.at(x, y) / 1.7) ** 2));
    return Math.max(2, metres * smoothstep(-0.3, x < -16 ? 2.2 : 5.5, inland));
  };
}

function shores({ values, columns, rows, toPlane }: Raster): Line[] {
  const [shape] = contours().size([columns, rows]).thresholds([0])(Array.from(values));
  return shape!.coordinates
    .map(([outer]) => outer!.slice(0, -1).map(([c, r]) => toPlane(c! - 0.5, r! - 0.5) as Point))
    .map((ring) => (ringArea(ring) > 0 ? ring : ring.reverse()))
    .filter((ring) => ringArea(ring) > SMALLEST_ISLAND_KM2)
    .sort((a, b) => ringArea(b) - ringArea(a));
}

/** Redraws a contour at even steps with the small irregularity that the grid is too coarse for. */
function roughen(seed: number, ring: Line): Line {
  const even = resample([...ring, ring[0]!], COAST_STEP).slice(0, -1);
  const shift = fractalNoise(seed, "shoreline", 0.9, 2);
  const n = even.length;
  const soft = even.map((p, i): Point => {
    const a = even[(i + n - 1) % n]!;
    const b = even[(i + 1) % n]!;
    return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
  });
  return soft.map(([x, y]): Point => {
    const rough = 0.035 + 0.05 * smoothstep(10, -22, x);
    return [x + shift(x, y) * rough, y + shift(x + 50, y) * rough];
  });
}

function meander(seed: number, index: number, course: readonly Point[]): Line {
  const swing = fractalNoise(seed, `meander ${index}`, 2.2, 2);
  const smooth = resample(curveThrough(course, 8), 0.25);
  let line = smooth.map(([x, y], i): Point => {
    const ends = Math.min(1, i / 6, (smooth.length - 1 - i) / 6);
    return [x + swing(x, y) * 0.6 * ends, y + swing(x + 40, y) * 0.6 * ends];
  });
  for (let pass = 0; pass < 4; pass++)
    line = line.map(([x, y], i): Point => {
      const a = line[i - 1];
      const b = line[i + 1];
      return a && b ? [(a[0] + 2 * x + b[0]) / 4, (a[1] + 2 * y + b[1]) / 4] : [x, y];
    });
  return line;
}

function untilSea(line: Line, land: Field): Line {
  const sea = line.findIndex(([x, y], i) => i > 4 && land(x, y) < -0.15);
  return sea < 0 ? line : line.slice(0, sea);
}

/** Ends a river on the one it joins, where it first comes near it. */
function untilRiver(line: Line, into: Line): Line {
  const met = line.findIndex((p) => nearestOnLine(into, p).distance < 0.15);
  const kept = met < 0 ? line : line.slice(0, met);
  const last = kept.at(-1)!;
  return [...kept, into.reduce((best, p) => (distance(p, last) < distance(best, last) ? p : best))];
}

function shoreOfReservoir(
  seed: number,
  { name, middle, long, wide, bearing }: (typeof RESERVOIRS)[number],
): Line {
  const wobble = fractalNoise(seed, name, 0.9, 2);
  const angle = (bearing * Math.PI) / 180;
  return Array.from({ length: 48 }, (_, i): Point => {
    const t = (i / 48) * 2 * Math.PI;
    const u = Math.cos(t) * long;
    const v = Math.sin(t) * wide * (1 + 0.5 * Math.cos(t));
    const x = middle[0] + u * Math.cos(angle) - v * Math.sin(angle);
    const y = middle[1] + u * Math.sin(angle) + v * Math.cos(angle);
    return [x + wobble(x, y) * 0.22, y + wobble(x + 30, y) * 0.22];
  });
}
