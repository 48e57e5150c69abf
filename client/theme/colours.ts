/** The colours the map draws with. Panels take theirs from the theme's CSS; legend and map meet in map/palette.ts. */
export type MapTheme = "light" | "dark";

/**
 * Classes of a one-sided indicator, low to high, by number of classes: the government statistical service's blues
 * #12436D #2073BC #6BACE6 and their tints, evenly spaced in OKLab lightness. More of the thing stands out more from the
 * ground: darker on paper, brighter at night. Which way is *worse* is said in words, never by the ramp.
 */
export const SEQUENTIAL: Record<MapTheme, Record<number, readonly string[]>> = {
  light: {
    1: ["#4D93D4"],
    2: ["#8CBEEC", "#1D69AB"],
    3: ["#D6E7F7", "#4D93D4", "#12436D"],
    4: ["#D6E7F7", "#73B0E7", "#2676BF", "#12436D"],
    5: ["#D6E7F7", "#8CBEEC", "#4D93D4", "#1D69AB", "#12436D"],
    6: ["#D6E7F7", "#9BC6EE", "#62A5E1", "#3682C7", "#1B619F", "#12436D"],
    7: ["#DCEBF9", "#A6CCF1", "#6EAEE7", "#458DCF", "#1E6DB3", "#165083", "#0E3557"],
  },
  dark: {
    1: ["#448CCF"],
    2: ["#2364A0", "#7BB6EA"],
    3: ["#22405E", "#448CCF", "#BDDEFA"],
    4: ["#22405E", "#2171B8", "#66A8E3", "#BDDEFA"],
    5: ["#22405E", "#2364A0", "#448CCF", "#7BB6EA", "#BDDEFA"],
    6: ["#22405E", "#235D93", "#2D7CC2", "#599DDB", "#89BEED", "#BDDEFA"],
    7: ["#22405E", "#23588A", "#2171B8", "#448CCF", "#66A8E3", "#91C3F0", "#BDDEFA"],
  },
};

/**
 * Classes either side of zero, from the middle outwards, by number of classes on the longer side. The warm side ends in
 * brick and not in the categorical plum #801650, which a reader without red cones cannot tell from navy (OKLab ΔE 6).
 */
export const DIVERGING: Record<
  MapTheme,
  {
    middle: string;
    warm: Record<number, readonly string[]>;
    cool: Record<number, readonly string[]>;
  }
> = {
  light: {
    middle: "#E1DDD6",
    warm: {
      1: ["#F46A25"],
      2: ["#F9A77A", "#B83C1F"],
      3: ["#F9B58E", "#F46A25", "#8C2A1C"],
      4: ["#F9B58E", "#F46A25", "#C4431F", "#8C2A1C"],
    },
    cool: {
      1: ["#4D93D4"],
      2: ["#93C2ED", "#2073BC"],
      3: ["#A9CFF2", "#4D93D4", "#12436D"],
      4: ["#A9CFF2", "#6BACE6", "#2073BC", "#12436D"],
    },
  },
  dark: {
    middle: "#2B2F35",
    warm: {
      1: ["#F98A4B"],
      2: ["#A04A2E", "#FBA671"],
      3: ["#86432F", "#E0703B", "#FFCFA6"],
      4: ["#86432F", "#C9562F", "#F98A4B", "#FFCFA6"],
    },
    cool: {
      1: ["#6BACE6"],
      2: ["#2A6BA9", "#8ABEED"],
      3: ["#234E77", "#4B92D3", "#BDDEFA"],
      4: ["#234E77", "#2A78BE", "#6BACE6", "#BDDEFA"],
    },
  },
};

/**
 * Thirds of two measures: warm along the first, blue along the other, low-low first and row by row. Found by search for the
 * nine that lie farthest apart for readers without red, green or blue cones as well (OKLab ΔE of any two at least 14).
 */
export const BESIDE: Record<MapTheme, readonly string[]> = {
  light: [
    ...["#D8DEE0", "#F1A961", "#CA6F00"],
    ...["#75B5FF", "#928798", "#76411D"],
    ...["#2763B7", "#013B72", "#391E16"],
  ],
  dark: [
    ...["#45464E", "#A55702", "#DA810B"],
    ...["#1A63B5", "#94818F", "#F7B980"],
    ...["#5795F0", "#A0C6FC", "#E2F3EC"],
  ],
};

/**
 * Places like their neighbours, worse and then better, and places unlike them, worse and then better: warm is worse. The
 * categorical colours with a lighter blue, as navy beside plum is one colour to a reader without red cones (OKLab ΔE of
 * any two here at least 13).
 */
export const CLUSTERS: Record<MapTheme, readonly string[]> = {
  light: ["#F46A25", "#1D69AB", "#801650", "#28A197"],
  dark: ["#F46A25", "#2A78BE", "#FFE3EE", "#3FBFB3"],
};

/** Two-tone hatches for areas without a number: whatever fill lies next to one, line or ground stands out from it. */
export const HATCH: Record<MapTheme, Record<"suppressed" | "missing", { ground: string; line: string }>> = {
  light: {
    suppressed: { ground: "#FBF8F1", line: "#4A4238" },
    missing: { ground: "#FBF8F1", line: "#4A4238" },
  },
  dark: {
    suppressed: { ground: "#1D2125", line: "#C9BFAF" },
    missing: { ground: "#1D2125", line: "#C9BFAF" },
  },
};

export interface GroundColours {
  /** Beyond the pack: neither sea nor land, so that a neighbour is never drawn as ocean. */
  paper: string;
  land: string;
  /** The soft edge where the pack's land ends. */
  edge: string;
  water: string;
  green: string;
  built: string;
  building: string;
  road: string;
  roadCasing: string;
  rail: string;
  /** Hairline between coloured areas of the level shown, and between areas without colour. */
  areaLine: string;
  bareLine: string;
  districtLine: string;
  districtCasing: string;
  ink: string;
  softInk: string;
  waterInk: string;
  halo: string;
  outline: string;
  outlineCasing: string;
  compared: string;
  symbol: string;
  symbolLine: string;
}

export const GROUND: Record<MapTheme, GroundColours> = {
  light: {
    paper: "#EFE9DD",
    land: "#FAF8F3",
    edge: "#D8D1C3",
    water: "#D8DFDF",
    green: "#E4E9DA",
    built: "#F1ECE3",
    building: "#DDD6CA",
    road: "#FFFFFF",
    roadCasing: "#CFC7B8",
    rail: "#A89F92",
    areaLine: "#FFFFFF",
    bareLine: "#C4BBAB",
    districtLine: "#3D444C",
    districtCasing: "#FFFFFF",
    ink: "#1F262D",
    softInk: "#39434C",
    waterInk: "#5A6B72",
    halo: "rgba(255,253,248,0.9)",
    outline: "#10151A",
    outlineCasing: "#FFFFFF",
    compared: "#801650",
    symbol: "#28A197",
    symbolLine: "#0C4F49",
  },
  dark: {
    paper: "#14181B",
    land: "#1D2125",
    edge: "#0A0C0E",
    water: "#0E1214",
    green: "#1D2622",
    built: "#22262A",
    building: "#2D3237",
    road: "#3A4047",
    roadCasing: "#15181B",
    rail: "#4A5057",
    areaLine: "#101316",
    bareLine: "#454C54",
    districtLine: "#D5DADF",
    districtCasing: "#0C0F12",
    ink: "#F1F4F6",
    softInk: "#DDE2E6",
    waterInk: "#8799A2",
    halo: "rgba(10,13,16,0.95)",
    outline: "#FFFFFF",
    outlineCasing: "#0B0E11",
    compared: "#FF9FC4",
    symbol: "#3FBFB3",
    symbolLine: "#C9F3EE",
  },
};
