import { AREA_LEVELS, type AreaLevel } from "../geodata/area.ts";

/** Where the map looks: degrees, and MapLibre's zoom. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

const PAGES = ["sources", "about", "table", "own", "indicator"] as const;
export type Page = (typeof PAGES)[number];

/** What the map shows of a measure, beside its values: see client/mode. */
const MODES = ["change", "certainty", "age", "clusters", "with", "swipe"] as const;
export type Mode = (typeof MODES)[number];

/** Thirds of two measures, the first named first: "high-low". */
export type Cell = `${Third}-${Third}`;
type Third = (typeof THIRDS)[number];
export const THIRDS = ["low", "middle", "high"] as const;

/**
 * Everything a shared link restores. What is undefined is left to the app: the first measure, the latest period. Light or
 * dark is not of it: it belongs to whoever reads.
 */
export interface View {
  indicator?: string;
  period?: string;
  mode?: Mode;
  /** The earlier period of a change, or the period to the left. */
  from?: string;
  /** The measure beside the first, or to its left. */
  with?: string;
  /** The only thirds of the two measures that keep their colour. */
  cell?: Cell;
  /** `auto` follows the zoom. */
  level: AreaLevel | "auto";
  area?: string;
  compare?: string;
  /** Whose figure the card of a Primary Care Network gives first: its patients', else its residents'. */
  people?: "registered";
  /** An area of the reader's own, as client/ownArea writes it, and what it is called. */
  own?: string;
  ownName?: string;
  camera?: Camera;
  page?: Page;
}

export const EMPTY_VIEW: View = { level: "auto" };

const INDICATOR = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PERIOD = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
const CELL = /^(low|middle|high)-(low|middle|high)$/;
const OWN = /^(?:new|kept|[A-Z]\d+(?:,[A-Z]\d+)*|-?[\d.]+,-?[\d.]+,\d+(?:m|min))$/;
const LONGEST_OWN = 1200;
const LONGEST_NAME = 60;
const CODE = /^[A-Z][A-Z0-9]{2,11}$/;

/** Reads a view from an address. A part that makes no sense is left out, and the rest still counts. */
export function viewFromUrl(url: string): View {
  const at = url.indexOf("?");
  const params = new URLSearchParams(at < 0 ? "" : url.slice(at + 1).split("#")[0]);
  const matching = (name: string, shape: RegExp, longest = 100) => {
    const text = params.get(name);
    return text !== null && text.length <= longest && shape.test(text) ? text : undefined;
  };
  const oneOf = <T extends string>(name: string, list: readonly T[]) =>
    list.find((item) => item === params.get(name));
  return {
    indicator: matching("indicator", INDICATOR),
    period: matching("period", PERIOD),
    mode: oneOf("mode", MODES),
    from: matching("from", PERIOD),
    with: matching("with", INDICATOR),
    cell: matching("cell", CELL) as Cell | undefined,
    level: oneOf("level", AREA_LEVELS) ?? "auto",
    area: matching("area", CODE),
    compare: matching("compare", CODE),
    people: oneOf("people", ["registered"] as const),
    own: matching("own", OWN, LONGEST_OWN),
    ownName: params.get("own-name")?.slice(0, LONGEST_NAME) || undefined,
    camera: cameraFrom(params.get("at")),
    page: oneOf("page", PAGES),
  };
}

/** Writes a view as the query of an address, in words a person can read; empty for the opening view. */
export function viewToUrl(view: View): string {
  const parts: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  };
  add("indicator", view.indicator);
  add("period", view.period);
  add("mode", view.mode);
  add("from", view.from);
  add("with", view.with);
  add("cell", view.cell);
  add("level", view.level === "auto" ? undefined : view.level);
  add("area", view.area);
  add("compare", view.compare);
  add("people", view.people);
  add("own", view.own);
  add("own-name", view.ownName);
  add("at", view.camera && cameraToText(view.camera));
  add("page", view.page);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** `53.46,-2.28,11.5`: latitude first, as people write it; as many decimals as the zoom can show. */
function cameraToText({ lat, lon, zoom }: Camera): string {
  const decimals = zoom < 7 ? 2 : zoom < 11 ? 3 : 4;
  const short = (n: number, d: number) => String(Number(n.toFixed(d)));
  return [short(lat, decimals), short(lon, decimals), short(zoom, 2)].join(",");
}

function cameraFrom(text: string | null): Camera | undefined {
  if (!text || !/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/.test(text)) return undefined;
  const [lat, lon, zoom] = text.split(",").map(Number) as [number, number, number];
  if (Math.abs(lat) > 85 || Math.abs(lon) > 180 || zoom > 22) return undefined;
  return { lat, lon, zoom };
}
