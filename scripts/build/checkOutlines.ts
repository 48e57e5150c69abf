import type { AreaLevel } from "../../geodata/area.ts";
import type { Geography } from "../../geodata/geography.ts";
import { compareOutlines, type OutlineDifference } from "../../geodata/geometry/compareOutlines.ts";
import { squareMetres } from "../../geodata/geometry/squareMetres.ts";
import type { BuiltGeometry } from "./geometry.ts";
import type { Inputs } from "./readInputs.ts";

/** Levels whose outlines are made of LSOAs, and the publishers' own outlines that they are held against. */
const CHECKED: readonly (readonly [AreaLevel, string])[] = [
  ["msoa", "msoa21-boundaries"],
  ["lad", "lad-boundaries"],
  ["utla", "utla-boundaries"],
  ["sicbl", "sicbl-boundaries"],
  ["icb", "icb-boundaries"],
  ["region", "region-boundaries"],
];

/** More than this share of areas out of line: look-up and outlines are not of one vintage. */
const TOO_MANY = 0.05;
const NAMED = 3;

export interface OutlineCheck {
  compared: number;
  /** A line for each level in which a few areas are drawn otherwise by their publisher. */
  notes: string[];
  /** Sources whose outlines are not those of the areas in the look-ups, and why. */
  faults: { source: string; reason: string }[];
}

/**
 * Holds the outlines made of LSOAs against those that the publishers draw for the same areas, which are used for nothing
 * else: see `compareOutlines` for the tolerance. `partial` lists areas of which the pack has only a piece; they are left
 * out.
 */
export function checkOutlines(
  levels: BuiltGeometry["levels"],
  geography: Geography,
  partial: ReadonlyMap<AreaLevel, readonly string[]>,
  boundaries: Inputs["boundaries"],
): OutlineCheck {
  const check: OutlineCheck = { compared: 0, notes: [], faults: [] };
  for (const [level, source] of CHECKED) {
    const dissolved = levels.find((each) => each.level === level)?.squareMetres;
    const outlines = boundaries.get(source);
    if (!dissolved || !outlines) continue;
    const { codes, names } = geography[level]!;
    const pieces = new Set(partial.get(level));
    const published = new Map(
      outlines.flatMap(({ code, geometry }) => (pieces.has(code) ? [] : [[code, squareMetres(geometry)]])),
    );
    const { compared, differ } = compareOutlines(codes, dissolved, published);
    check.compared += compared;
    if (differ.length === 0) continue;
    const inWords = ({ code, dissolved: own, published: theirs }: OutlineDifference) =>
      `${names[codes.indexOf(code)]} (${code}) ${own.toFixed(1)} km², by ${source} ${theirs.toFixed(1)} km²`;
    const more = differ.length > NAMED ? ` and ${differ.length - NAMED} more` : "";
    const words = `${differ.length} of ${compared} outlines are not as large as the publisher draws them: ${differ.slice(0, NAMED).map(inWords).join("; ")}${more}`;
    if (differ.length > TOO_MANY * compared && differ.length > 1)
      check.faults.push({ source, reason: words });
    else check.notes.push(words);
  }
  return check;
}
