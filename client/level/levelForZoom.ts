import { AREA_LEVELS, type AreaLevel } from "../../geodata/area.ts";
import type { Bounds } from "../../geodata/pack/manifest.ts";

/** Zooms at which the map turns from districts to localities, and from localities to neighbourhoods. */
export interface Turns {
  msoa: number;
  lsoa: number;
}

const COUNTRY_TURNS: Turns = { msoa: 7.6, lsoa: 9.8 };

/** Zooming back out has to go this much further than zooming in, so that a level does not flicker. */
const HYSTERESIS = 0.25;

/** Turning points for a pack: a whole country opens on districts, a county on localities. */
export function turnsFor(bounds: Bounds, width = 1280, height = 800): Turns {
  const fit = fitZoom(bounds, width, height);
  if (fit < 7) return COUNTRY_TURNS;
  return {
    msoa: Math.min(COUNTRY_TURNS.msoa, fit - 0.6),
    lsoa: Math.max(9, fit + 1.1),
  };
}

/** The zoom at which bounds just fill a window, in MapLibre's 512-pixel world. */
export function fitZoom([west, south, east, north]: Bounds, width: number, height: number): number {
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const across = width / (512 * Math.max((east - west) / 360, 1e-6));
  const down = height / (512 * Math.max(mercator(north) - mercator(south), 1e-6));
  return Math.log2(Math.min(across, down));
}

/** Drawn for what is known at little else, and for readers who ask: never because of the zoom alone. */
const ON_REQUEST: readonly AreaLevel[] = ["pcn", "pcon"];
const LARGEST: readonly AreaLevel[] = ["region", "country"];

/**
 * Of the levels a measure is known at, those that the zoom may choose: counties in place of districts only, and networks
 * and constituencies only where there would be nothing smaller than regions.
 */
function chosenByZoom(known: readonly AreaLevel[]): readonly AreaLevel[] {
  const plain = known.filter(
    (level) => !ON_REQUEST.includes(level) && !(level === "utla" && known.includes("lad")),
  );
  return plain.every((level) => LARGEST.includes(level)) ? known : plain;
}

/**
 * The level the map shows at a zoom, of those that a measure is known at. Where the wanted level is not among them the
 * nearest half of its band of zooms goes to the finer one and the rest to the coarser.
 */
export function levelForZoom(
  zoom: number,
  knownAt: readonly AreaLevel[],
  turns: Turns,
  before?: AreaLevel,
): AreaLevel | undefined {
  const known = chosenByZoom(knownAt);
  const wanted = ladderLevel(zoom, turns, before);
  if (known.includes(wanted)) return wanted;
  if (wanted === "lad") return nearest(known, "lad");
  if (wanted === "lsoa") return nearest(known, "lsoa");
  if (known.includes("ward")) return "ward";
  const middle = (turns.msoa + turns.lsoa) / 2;
  return zoom >= middle && known.includes("lsoa") ? "lsoa" : nearest(known, "lad");
}

function ladderLevel(zoom: number, turns: Turns, before?: AreaLevel): AreaLevel {
  const ladder = ["lad", "msoa", "lsoa"] as const;
  const from = [Number.NEGATIVE_INFINITY, turns.msoa, turns.lsoa];
  const step = from.findLastIndex((start) => zoom >= start);
  const old = ladder.indexOf(before as (typeof ladder)[number]);
  if (old === step + 1 && zoom >= from[old]! - HYSTERESIS) return ladder[old]!;
  return ladder[step]!;
}

/** The known level nearest in fineness; of two as near, the finer. */
function nearest(known: readonly AreaLevel[], to: AreaLevel): AreaLevel | undefined {
  const at = AREA_LEVELS.indexOf(to);
  return [...known].sort(
    (a, b) => Math.abs(AREA_LEVELS.indexOf(a) - at) - Math.abs(AREA_LEVELS.indexOf(b) - at),
  )[0];
}
