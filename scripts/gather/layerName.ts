const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** A layer's name taken apart: what it is of, and when. */
interface LayerName {
  stem: string;
  year: number;
  month: number;
  version: number;
}

/**
 * Takes `LAD_MAY_2025_UK_BSC` apart into "lad uk bsc" and its date. Census years (2011, 2021, also as in LSOA21) stay
 * in the stem: LSOAs of 2011 and 2021 are different areas, not editions of one layer.
 */
export function layerName(name: string): LayerName {
  const found: LayerName = { stem: "", year: 0, month: 0, version: 0 };
  const stem: string[] = [];
  for (const word of name.toLowerCase().split(/[^a-z0-9]+/)) {
    const fullYear = /^((?:19|20)\d\d)$/.exec(word);
    const shortYear = /^([a-z]+)(\d\d)$/.exec(word);
    const version = /^v(\d+)$/.exec(word);
    if (MONTH_NAMES.test(word)) found.month = MONTHS.indexOf(word.slice(0, 3)) + 1;
    else if (version) found.version = Number(version[1]);
    else if (fullYear && !isCensusYear(Number(fullYear[1]))) found.year = Number(fullYear[1]);
    else if (shortYear && !isCensusYear(2000 + Number(shortYear[2]))) {
      stem.push(shortYear[1]!);
      found.year = Math.max(found.year, 2000 + Number(shortYear[2]));
    } else if (word !== "") stem.push(word);
  }
  found.stem = stem.join(" ");
  return found;
}

/**
 * The layer to use of those a server has: the first of the known names (newest first), whatever its upper and lower
 * case, else the newest with the same stem as a known name. Undefined when there is neither.
 */
export function chooseLayer(known: readonly string[], present: readonly string[]): string | undefined {
  for (const name of known) {
    const same = present.find((other) => other.toLowerCase() === name.toLowerCase());
    if (same !== undefined) return same;
  }
  const stems = new Set(known.map((name) => layerName(name).stem));
  return present
    .filter((name) => stems.has(layerName(name).stem))
    .toSorted((a, b) => newestFirst(layerName(a), layerName(b)) || (a < b ? -1 : 1))[0];
}

const isCensusYear = (year: number): boolean => year % 10 === 1;

const newestFirst = (a: LayerName, b: LayerName): number =>
  b.year - a.year || b.month - a.month || b.version - a.version;
