import { chance } from "../statistics/chance.ts";

/** A smooth field over the plane, about −1 to 1. */
export type Field = (x: number, y: number) => number;

/** Gradient noise with features about one unit across (Perlin, 1985, with the quintic fade of 2002). */
function gradientNoise(seed: number, purpose: string): Field {
  const random = chance(seed, purpose);
  const order = random.shuffled(Array.from({ length: 256 }, (_, i) => i));
  const table = Uint8Array.from([...order, ...order]);
  const gx = new Float64Array(256);
  const gy = new Float64Array(256);
  for (let i = 0; i < 256; i++) {
    const angle = (i / 256) * 2 * Math.PI;
    gx[i] = Math.cos(angle);
    gy[i] = Math.sin(angle);
  }
  const corner = (ix: number, iy: number, dx: number, dy: number) => {
    const g = table[table[ix & 255]! + (iy & 255)]!;
    return gx[g]! * dx + gy[g]! * dy;
  };
  return (x, y) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const dx = x - ix;
    const dy = y - iy;
    const u = fade(dx);
    const v = fade(dy);
    const low = mix(corner(ix, iy, dx, dy), corner(ix + 1, iy, dx - 1, dy), u);
    const high = mix(corner(ix, iy + 1, dx, dy - 1), corner(ix + 1, iy + 1, dx - 1, dy - 1), u);
    return mix(low, high, v) * Math.SQRT2;
  };
}

/** Octaves of noise, each half as large and twice as strong in detail; `size` is the width of the largest features. */
export function fractalNoise(seed: number, purpose: string, size: number, octaves: number): Field {
  const noise = gradientNoise(seed, purpose);
  return (x, y) => {
    let sum = 0;
    let strength = 1;
    let frequency = 1 / size;
    for (let i = 0; i < octaves; i++) {
      sum += strength * noise(x * frequency + i * 17.3, y * frequency - i * 9.1);
      strength /= 2;
      frequency *= 2;
    }
    return sum;
  };
}

/** 0 below `low`, 1 above `high`, smooth between; `low` may be the greater. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;
