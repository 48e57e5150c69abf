import { levelOfCode } from "../../geodata/area.ts";
import type { CustomGeometry, CustomShape } from "../../geodata/customArea/customShape.ts";
import { LIMITS } from "../../geodata/customArea/limits.ts";

/** An area of the reader's own. Of a circle, `minutes` is the walk that its radius stands for. */
export type OwnArea =
  | { codes: readonly string[] }
  | { lon: number; lat: number; metres: number; minutes?: number }
  | { geometry: CustomGeometry; from: string };

/** What an address can hold: longer areas are kept in the browser alone. */
const LONGEST_TEXT = 1200;
const CIRCLE = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),(\d{1,5})(m|min)$/;
/** Metres as the crow flies for each minute of walking: 4.8 km an hour along ways 1.3 times as long. */
const METRES_A_MINUTE = 4800 / 60 / 1.3;

export function metresWalked(minutes: number): number {
  return Math.round(METRES_A_MINUTE * minutes);
}

/** The area that an address names: codes parted by commas, or latitude, longitude and radius (`53.48,-2.24,15min`). */
export function ownAreaFromText(text: string): OwnArea | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const circle = CIRCLE.exec(text);
  if (circle) {
    const [lat, lon, size] = circle.slice(1, 4).map(Number) as [number, number, number];
    const minutes = circle[4] === "min" ? size : undefined;
    const metres = minutes === undefined ? size : metresWalked(minutes);
    const usable =
      Math.abs(lat) <= 85 &&
      Math.abs(lon) <= 180 &&
      metres >= LIMITS.leastMetres &&
      metres <= LIMITS.mostMetres;
    return usable ? { lon, lat, metres, minutes } : undefined;
  }
  const codes = text.split(",");
  return codes.every((code) => levelOfCode(code)) ? { codes } : undefined;
}

/** How an address names the area; undefined for one that is drawn or too long for it. */
export function ownAreaToText(area: OwnArea): string | undefined {
  if ("geometry" in area) return undefined;
  const text =
    "codes" in area
      ? area.codes.join(",")
      : [
          Number(area.lat.toFixed(5)),
          Number(area.lon.toFixed(5)),
          area.minutes === undefined ? `${Math.round(area.metres)}m` : `${area.minutes}min`,
        ].join(",");
  return text.length > LONGEST_TEXT ? undefined : text;
}

/** What the server is asked for. */
export function shapeOf(area: OwnArea): CustomShape {
  if ("codes" in area) return { codes: [...area.codes] };
  if ("geometry" in area) return { geometry: area.geometry };
  return { lon: area.lon, lat: area.lat, metres: area.metres };
}

const CORNERS = 96;
const METRES_PER_DEGREE = 111_200;

/** The outline of a circle or a drawing; undefined for an area put together from others. */
export function outlineOf(area: OwnArea): CustomGeometry | undefined {
  if ("codes" in area) return undefined;
  if ("geometry" in area) return area.geometry;
  const { lon, lat, metres } = area;
  const dy = metres / METRES_PER_DEGREE;
  const dx = dy / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = ((i % CORNERS) / CORNERS) * 2 * Math.PI;
    return [lon + dx * Math.cos(angle), lat + dy * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [ring] };
}
