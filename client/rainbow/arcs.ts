import { DETERMINANTS, type DeterminantId, RINGS, type RingId } from "../../geodata/determinant.ts";

/** One part of the drawn rainbow: its shape, and the lines its name and number are written along. */
export interface Arc {
  id: DeterminantId;
  ring: RingId;
  name: string;
  shape: string;
  nameLine: string;
  countLine: string;
}

export const RAINBOW = { width: 600, height: 312, x: 300, y: 304 } as const;
const EDGES = [44, 102, 148, 196, 252, 300];
const GAP_DEGREES = 0.55;

/** The parts of all five rings, the person in the middle and society outermost. */
export function rainbowArcs(): Arc[] {
  return RINGS.flatMap((ring, r) => {
    const parts = DETERMINANTS.filter((d) => d.ring === ring.id);
    const [inner, outer] = [EDGES[r]! + 1.5, EDGES[r + 1]! - 1.5];
    return parts.map((part, i) => {
      const from = 180 - (180 / parts.length) * i - (i ? GAP_DEGREES : 0);
      const to = 180 - (180 / parts.length) * (i + 1) + (i + 1 < parts.length ? GAP_DEGREES : 0);
      const middle = (inner + outer) / 2;
      return {
        id: part.id,
        ring: ring.id,
        name: part.name,
        shape: sector(inner, outer, from, to),
        nameLine: `M${point(middle + 3, from)}${arc(middle + 3, to, 1)}`,
        countLine: `M${point(middle - 13, from)}${arc(middle - 13, to, 1)}`,
      };
    });
  });
}

function sector(inner: number, outer: number, from: number, to: number): string {
  return `M${point(outer, from)}${arc(outer, to, 1)}L${point(inner, to)}${arc(inner, from, 0)}Z`;
}

const arc = (radius: number, to: number, sweep: 0 | 1) =>
  `A${radius} ${radius} 0 0 ${sweep} ${point(radius, to)}`;

function point(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const x = RAINBOW.x + radius * Math.cos(angle);
  const y = RAINBOW.y - radius * Math.sin(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
