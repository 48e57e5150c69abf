import type { Basis, Indicator, Observation, Status } from "../../geodata/indicator.ts";

type Unit = Indicator["unit"];

const formats = new Map<number, Intl.NumberFormat>();

/** A number with the decimals the publisher's figures deserve: 12,345.6 */
export function decimal(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, format);
  }
  const text = format.format(value);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** A value with its unit, for tight places: "38.4%". */
export function figure(unit: Unit, value: number): string {
  return number(unit, value) + unit.suffix;
}

/** As `decimal`, but what is more than nothing never reads as nothing: "<0.1". Scores and changes pass through zero. */
function number({ suffix, words, decimals }: Unit, value: number): string {
  const least = 10 ** -decimals;
  const amount = suffix !== "" && !words.includes("(below 0:");
  return amount && value > 0 && value < least / 2 ? `<${decimal(least, decimals)}` : decimal(value, decimals);
}

/** A value in a sentence: "38.4% of households", "3 trips an hour", "42% fewer trips than in 2008". */
export function valueInWords(unit: Unit, value: number): string {
  const [number, words] = numberAndWords(unit, value);
  return /^[%\s]/.test(words) ? number + words : `${number} ${words}`;
}

/**
 * The number and the words after it. A unit of change says its opposite in brackets, "% more trips than in 2008 (below 0:
 * fewer)"; a value below zero then takes that word and no sign. Other brackets are left out: they explain the scale.
 */
export function numberAndWords(unit: Unit, value: number): [string, string] {
  const opposite = /\(below 0: (\w+)\)/.exec(unit.words)?.[1];
  const words = unit.words.replace(/\s*\([^)]*\)/g, "");
  if (opposite === undefined) return [number(unit, value), words];
  return [decimal(Math.abs(value), unit.decimals), value < 0 ? words.replace(/\bmore\b/, opposite) : words];
}

/** What the unit's brackets say of the scale: "higher is more deprived". */
export function scaleWords(unit: Unit): string | undefined {
  const words = /\(([^)]*)\)/.exec(unit.words)?.[1];
  return words?.startsWith("below 0:") ? undefined : words;
}

/** What an area has where a number might stand: the value in words, or why there is none. */
export function observationInWords(unit: Unit, observation: Observation): string {
  return observation.status === "published"
    ? valueInWords(unit, observation.value)
    : STATUS_SHORT[observation.status];
}

/** The interval in words, or undefined where the publisher gives none. */
export function intervalInWords(unit: Unit, observation: Observation): string | undefined {
  if (observation.status !== "published") return undefined;
  const { lower, upper } = observation;
  if (lower === undefined || upper === undefined) return undefined;
  const [from, to] = [decimal(lower, unit.decimals), decimal(upper, unit.decimals)];
  return `between ${from}${unit.suffix} and ${to}${unit.suffix} (95% confidence)`;
}

/** The limits of an interval, for tight places: "11.0% to 13.8%". */
export function rangeOf(
  unit: Unit,
  { lower, upper }: { lower?: number; upper?: number },
): string | undefined {
  if (lower === undefined || upper === undefined) return undefined;
  const sign = unit.suffix.trim() === "%" ? "%" : "";
  return `${decimal(lower, unit.decimals)}${sign} to ${decimal(upper, unit.decimals)}${sign}`;
}

export const STATUS_SHORT: Record<Exclude<Status, "published">, string> = {
  suppressed: "Figure withheld",
  missing: "No figure",
  "not-applicable": "Does not apply here",
};

export const STATUS_WORDS: Record<Exclude<Status, "published">, string> = {
  suppressed:
    "The publisher withholds this figure because too few people were counted or asked: someone could be recognised, or chance mislead. It is not zero.",
  missing: "The publisher gives no figure for this place. It is not zero: we do not know.",
  "not-applicable": "This measure does not apply to this place.",
};

export const BASIS_WORDS: Record<Basis, string> = {
  measured: "Measured for this place by the publisher.",
  summed: "Worked out from the figures for its parts.",
  apportioned: "Shared out from figures for other boundaries, so it is less exact.",
  modelled: "A modelled estimate, not a count.",
};
