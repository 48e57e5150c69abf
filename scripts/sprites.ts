/**
 * Draws the hatches of areas without a number, for light and dark, into client/public/sprites at one and two pixels a
 * point. The files are kept in the repository, so this runs only when a hatch or its colours change.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { HATCH, type MapTheme } from "../client/theme/colours.ts";
import { png } from "./png.ts";

const SIZE = 8;
const KINDS = ["suppressed", "missing"] as const;
const THEMES: MapTheme[] = ["light", "dark"];
/** Each point is the mean of this many samples across and down. */
const SAMPLES = 4;

/** Whether a place in the 8 × 8 tile lies on the hatch: diagonal strokes, or dots set like the five of a die. */
const ON: Record<(typeof KINDS)[number], (x: number, y: number) => boolean> = {
  suppressed: (x, y) => distanceToStroke(x, y) <= 0.62,
  missing: (x, y) => Math.min(Math.hypot(x - 2, y - 2), Math.hypot(x - 6, y - 6)) <= 0.95,
};

const folder = new URL("../client/public/sprites/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const pixelRatio of [1, 2]) {
  const name = `patterns${pixelRatio === 1 ? "" : `@${pixelRatio}x`}`;
  const side = SIZE * pixelRatio;
  const tiles = THEMES.flatMap((theme) => KINDS.map((kind) => ({ id: `${kind}-${theme}`, kind, theme })));
  const width = side * tiles.length;
  const pixels = new Uint8Array(width * side * 4);
  const index: Record<string, object> = {};
  tiles.forEach(({ id, kind, theme }, place) => {
    const { ground, line } = HATCH[theme][kind];
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const share = coverage(ON[kind], x, y, pixelRatio);
        pixels.set(mixed(ground, line, share), (y * width + place * side + x) * 4);
      }
    index[id] = { x: place * side, y: 0, width: side, height: side, pixelRatio };
  });
  await writeFile(new URL(`${name}.png`, folder), png(width, side, pixels));
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(index, undefined, 2)}\n`);
  console.log(`${name}: ${tiles.length} hatches of ${side} × ${side} pixels`);
}

function distanceToStroke(x: number, y: number): number {
  const along = (((x + y) % SIZE) + SIZE) % SIZE;
  return Math.min(along, SIZE - along) / Math.SQRT2;
}

function coverage(on: (x: number, y: number) => boolean, x: number, y: number, pixelRatio: number): number {
  let hits = 0;
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++)
      if (on((x + (i + 0.5) / SAMPLES) / pixelRatio, (y + (j + 0.5) / SAMPLES) / pixelRatio)) hits++;
  return hits / SAMPLES ** 2;
}

function mixed(from: string, to: string, share: number): [number, number, number, number] {
  const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(1), 16)) as [number, number];
  const channel = (shift: number) => {
    const start = (a >> shift) & 255;
    return Math.round(start + (((b >> shift) & 255) - start) * share);
  };
  return [channel(16), channel(8), channel(0), 255];
}
