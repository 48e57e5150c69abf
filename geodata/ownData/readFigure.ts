import type { Status } from "../indicator.ts";
import { statusOfMark } from "../indicators/statusOfMark.ts";
import { isMarker } from "../sources/marks.ts";
import type { Cell } from "./cell.ts";
import { OWN_LIMITS } from "./limits.ts";

/** What a cell says: a number, why there is none, or the rule that it breaks. */
export type Figure =
  | { status: "published"; value: number }
  | { status: Exclude<Status, "published"> }
  | { rule: string; got: string };

const RULES = {
  formula: "a formula is not worked out: save the file with values only",
  size: "a figure must lie between −10¹⁵ and 10¹⁵",
  number: "a figure must be a number, blank or a mark such as [c] or *",
};

/** Thousands are parted by commas (or points, where the comma is the decimal mark), spaces or nothing. */
const POINT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d{1,4})?$/i;
const COMMA = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?(e[+-]?\d{1,4})?$/i;

/**
 * Reads a figure as people and publishers write it: "1,234.5", "£12", "12 %", "(3)" for −3, "[c]", "*", "<5", "n/a". With
 * `decimalComma`, "1.234,5". A formula is told of, never worked out.
 */
export function readFigure(cell: Cell | undefined, decimalComma: boolean): Figure {
  if (typeof cell === "number") return sized(cell, String(cell));
  const text = (cell ?? "").trim();
  if (text === "" || /^(nan|<na>)$/i.test(text)) return { status: "missing" };
  if (/^(<|fewer than|less than|under)\s*\d{1,2}$/i.test(text)) return { status: "suppressed" };
  if (isMarker(text)) return { status: statusOfMark(text) as Exclude<Status, "published"> };
  if (/^[=@]|^[+-][^\d.,\s£$€+-]/.test(text) && !isInfinite(text)) return { rule: RULES.formula, got: text };
  if (isInfinite(text)) return { rule: RULES.size, got: text };
  const number = bareNumber(text);
  if (!/\d/.test(number) || !(decimalComma ? COMMA : POINT).test(number))
    return { rule: RULES.number, got: text };
  const point = decimalComma ? number.replaceAll(".", "").replace(",", ".") : number.replaceAll(",", "");
  return sized(Number(point), text);
}

/** Without currency, percent sign, spaces and the brackets that bookkeepers write for a minus. */
function bareNumber(text: string): string {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const plain = (bracketed ?? text)
    .replace(/[\s\u00a0\u2009\u202f]/g, "")
    .replace(/^[−–]/, "-")
    .replace(/^([+-]?)[£$€]/, "$1")
    .replace(/%$/, "");
  return bracketed === undefined ? plain : `-${plain}`;
}

const isInfinite = (text: string) => /^[+-]?(inf|infinity|∞)$/i.test(text);

function sized(value: number, got: string): Figure {
  return Math.abs(value) <= OWN_LIMITS.largest ? { status: "published", value } : { rule: RULES.size, got };
}

/**
 * Whether a column's commas are decimal marks: they are when one of them cannot be a thousands mark, or when the file is
 * parted by semicolons, as is usual where the comma is the decimal mark; never when a point is a decimal mark.
 */
export function usesDecimalComma(cells: Iterable<Cell | undefined>, delimiter?: string): boolean {
  let commas = 0;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = bareNumber(cell.trim());
    if (/^-?\d*(,\d{3})*\.\d+$/.test(text) && !/^-?\d{1,3}(\.\d{3})+$/.test(text)) return false;
    if (/^-?\d+(\.\d{3})*,(\d{1,2}|\d{4,})$/.test(text)) return true;
    if (/^-?\d{1,3}(,\d{3}){2,}$/.test(text)) return false;
    if (/,/.test(text) && /^-?[\d.,]+$/.test(text)) commas++;
  }
  return commas > 0 && delimiter === ";";
}
