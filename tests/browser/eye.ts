import type { Browser, Page } from "playwright-core";
import { classColours } from "../../client/map/palette.ts";
import type { MapTheme } from "../../client/theme/colours.ts";
import type { AreaLevel } from "../../geodata/area.ts";
import { dataAddress } from "../../geodata/pack/addresses.ts";
import type { AreaGeometry } from "../../geodata/pack/areaTable.ts";
import { decodeArrays } from "../../geodata/pack/arrays.ts";
import { decodeColumn } from "../../geodata/pack/column.ts";
import type { Manifest, PackFile } from "../../geodata/pack/manifest.ts";

/** A column of the pack, by the names it has there. */
export interface Wanted {
  indicator: string;
  level: AreaLevel;
  period?: string;
  theme?: MapTheme;
}

interface Point {
  x: number;
  y: number;
}

/**
 * Pixels of the screen for each of the page's, each way. Maps are drawn in software: a quarter of the pixels is a third
 * less work for the whole of a journey.
 */
export const DENSITY = 0.5;

/** Looks at what is on the screen, pixel by pixel, and sets it beside the pack. */
export class Eye {
  /** An empty page that decodes pictures. */
  readonly #page: Page;
  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser): Promise<Eye> {
    return new Eye(await browser.newPage());
  }

  /** Share of the map's pixels that have one of the colours of the key beside it. */
  async shareOfKey(page: Page): Promise<number> {
    const key = await keyColours(page);
    const seen = await this.histogram(await page.screenshot(), openMap(page));
    return key.reduce((sum, colour) => sum + (seen[colour] ?? 0), 0);
  }

  /**
   * Share of a level's areas in view that have, at their centre, the colour of their value's class, and how many areas
   * that is of. It is known where an area lies from the camera in the page's address.
   */
  async painted(page: Page, manifest: Manifest, wanted: Wanted): Promise<{ share: number; areas: number }> {
    const origin = new URL(page.url()).origin;
    const indicator = manifest.indicators.find((i) => i.id === wanted.indicator)!;
    const series = indicator.series.find((s) => s.level === wanted.level)!;
    const period = wanted.period ?? Object.keys(series.columns).at(-1)!;
    const column = decodeColumn(await bytesOf(origin, series.columns[period]!));
    const { centroid } = await geometryOf(origin, manifest, wanted.level);
    const colours = classColours(indicator, series, wanted.theme ?? "light");
    const map = openMap(page);
    const areas = Array.from(column.value, (value, i) => ({
      colour: colours[series.breaks.filter((limit) => value >= limit).length]!.toLowerCase(),
      at: onScreen(page, [centroid[2 * i]!, centroid[2 * i + 1]!]),
      published: column.status[i] === 0,
    })).filter(({ at, published }) => published && within(at, map));
    const seen = await this.coloursAt(
      await page.screenshot(),
      areas.flatMap(({ at }) => ROUND.map(({ x, y }) => ({ x: at.x + x, y: at.y + y }))),
    );
    const right = areas.filter(({ colour }, i) =>
      seen.slice(i * ROUND.length, (i + 1) * ROUND.length).includes(colour),
    );
    return { share: right.length / Math.max(areas.length, 1), areas: areas.length };
  }

  /** Colours of a picture's pixels: "#1d69ab" each. */
  async coloursAt(png: Buffer, points: readonly Point[]): Promise<string[]> {
    return this.#page.evaluate(
      async ({ png, points, density }) => {
        const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const drawing = canvas.getContext("2d")!;
        drawing.drawImage(picture, 0, 0);
        const { data, width } = drawing.getImageData(0, 0, picture.width, picture.height);
        return points.map(({ x, y }) => {
          const at = (Math.round(y * density) * width + Math.round(x * density)) * 4;
          return `#${[...data.slice(at, at + 3)].map((n) => n.toString(16).padStart(2, "0")).join("")}`;
        });
      },
      { png: png.toString("base64"), points: [...points], density: DENSITY },
    );
  }

  /** The colours of part of a picture and the share of its pixels each has; those below a thousandth are left out. */
  async histogram(png: Buffer, clip?: Clip): Promise<Record<string, number>> {
    return this.#page.evaluate(
      async ({ png, clip, density }) => {
        const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const [x, y, width, height] = clip
          ? [clip.x, clip.y, clip.width, clip.height].map((pixels) => Math.round(pixels * density))
          : [0, 0, picture.width, picture.height];
        const canvas = new OffscreenCanvas(width!, height!);
        const drawing = canvas.getContext("2d")!;
        drawing.drawImage(picture, -x!, -y!);
        const pixels = new Uint32Array(drawing.getImageData(0, 0, width!, height!).data.buffer);
        const counts = new Map<number, number>();
        for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        const shares: Record<string, number> = {};
        for (const [pixel, count] of counts) {
          if (count * 1000 < pixels.length) continue;
          const rgb = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
          shares[`#${rgb.map((n) => n.toString(16).padStart(2, "0")).join("")}`] = count / pixels.length;
        }
        return shares;
      },
      { png: png.toString("base64"), clip, density: DENSITY },
    );
  }
}

/** Where the camera in a page's address looks. */
export function cameraOf(page: Page): { lat: number; lon: number; zoom: number } {
  const [lat, lon, zoom] = new URL(page.url()).searchParams.get("at")!.split(",").map(Number) as [
    number,
    number,
    number,
  ];
  return { lat, lon, zoom };
}

/** Where a place lies in the window of a page. */
export function onScreen(page: Page, [lon, lat]: readonly [number, number]): Point {
  const camera = cameraOf(page);
  const { width, height } = page.viewportSize()!;
  const world = 512 * 2 ** camera.zoom;
  return {
    x: width / 2 + ((lon - camera.lon) / 360) * world,
    y: height / 2 - (mercator(lat) - mercator(camera.lat)) * world,
  };
}

/** The population-weighted centre of an area of the pack. */
export async function centreOf(page: Page, code: string): Promise<[number, number]> {
  const { centroid } = await profileOf(page, code);
  return [centroid.lon, centroid.lat];
}

/** What the server tells of an area. */
export async function profileOf(page: Page, code: string) {
  const response = await fetch(`${new URL(page.url()).origin}/api/areas/${code}`);
  return (await response.json()) as {
    name: string;
    centroid: { lon: number; lat: number };
    neighbours: { code: string; name: string }[];
    parents: { level: AreaLevel; code: string; name: string }[];
    indicators: {
      id: string;
      latest: { observation: Published };
      district?: Published;
      benchmark?: { value: number };
    }[];
  };
}

interface Published {
  status: string;
  value: number;
  lower: number;
  upper: number;
}

/** The colours of the key as the page shows them: "#1d69ab" each. */
export function keyColours(page: Page): Promise<string[]> {
  return page.locator(".classes .swatch, .cluster-key .swatch, .symbol-key circle").evaluateAll((swatches) =>
    swatches.map((swatch) => {
      const { backgroundColor, fill } = getComputedStyle(swatch);
      const text = swatch.tagName === "circle" ? fill : backgroundColor;
      const rgb = text.match(/\d+/g)!.slice(0, 3).map(Number);
      return `#${rgb.map((n) => n.toString(16).padStart(2, "0")).join("")}`;
    }),
  );
}

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the window where no panel lies over the map. */
function openMap(page: Page): Clip {
  const { width, height } = page.viewportSize()!;
  if (width < 700) return { x: 0, y: 150, width, height: Math.max(height - 330, 60) };
  const place = new URL(page.url()).searchParams.has("area") ? 430 : 0;
  return { x: 400, y: 70, width: width - 400 - place, height: height - 120 };
}

const within = ({ x, y }: Point, clip: Clip) =>
  x > clip.x && x < clip.x + clip.width && y > clip.y && y < clip.y + clip.height;

/** A label or a border may lie over the centre itself. */
const ROUND: Point[] = [
  { x: 0, y: 0 },
  ...[5, 9].flatMap((far) => [
    { x: far, y: 0 },
    { x: -far, y: 0 },
    { x: 0, y: far + 1 },
    { x: 0, y: -far - 1 },
  ]),
];

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

async function geometryOf(origin: string, manifest: Manifest, level: AreaLevel): Promise<AreaGeometry> {
  const file = manifest.levels.find((l) => l.level === level)!.geometry;
  return decodeArrays(await bytesOf(origin, file)).arrays as unknown as AreaGeometry;
}

async function bytesOf(origin: string, file: PackFile): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(origin + dataAddress(file))).arrayBuffer());
}
