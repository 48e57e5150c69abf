import { z } from "zod";
import { AREA_LEVELS } from "../area.ts";
import type { Geography } from "../geography.ts";
import { BASES, indicatorSchema, levelSchema, type Observation, STATUSES } from "../indicator.ts";
import { OWN_PREFIX } from "./isOwn.ts";
import { OWN_LIMITS } from "./limits.ts";
import { type MatchReport, matchReportSchema } from "./matchReport.ts";
import { type Matched, madeOf } from "./matchRows.ts";
import type { OwnChoice } from "./ownChoice.ts";
import { type AreaTally, observationOfTally } from "./tally.ts";

/** The source of all of a reader's own indicators; no pack has it. */
const OWN_SOURCE = "own";

const numbers = z.array(z.number().nullable()).max(OWN_LIMITS.rows);
const ownColumnSchema = z.object({
  value: numbers,
  lower: numbers.optional(),
  upper: numbers.optional(),
  count: numbers.optional(),
  denominator: numbers.optional(),
  status: z.array(
    z
      .int()
      .min(0)
      .max(STATUSES.length - 1),
  ),
  basis: z.array(
    z
      .int()
      .min(0)
      .max(BASES.length - 1),
  ),
});
export type OwnColumn = z.infer<typeof ownColumnSchema>;

const ownLevelSchema = z
  .object({
    level: levelSchema,
    codes: z.array(z.string().max(20)).max(OWN_LIMITS.rows),
    columns: z
      .record(z.string(), ownColumnSchema)
      .describe("By period, in the order of the codes; null for no number"),
  })
  .refine(({ codes, columns }) => Object.values(columns).every((column) => fits(column, codes.length)), {
    error: "a column must have a status for each code, and a number exactly where it is published",
  });

/** A reader's own figures as they are kept in the browser and exported: by official code, so that they outlive the pack. */
export const ownFiguresSchema = z.object({
  format: z.literal("footholds own figures 1"),
  indicator: indicatorSchema.extend({
    id: indicatorSchema.shape.id.regex(/^own-/).max(100),
    determinant: z.literal("own"),
    source: z.literal(OWN_SOURCE),
  }),
  added: z.iso.date(),
  file: z.string().max(300),
  periods: z
    .array(z.object({ id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/), label: z.string().max(60) }))
    .min(1),
  benchmark: z.record(
    z.string(),
    z.object({ value: z.number(), lower: z.number().optional(), upper: z.number().optional() }),
  ),
  levels: z.array(ownLevelSchema).min(1),
  report: matchReportSchema,
});
export type OwnFigures = z.infer<typeof ownFiguresSchema>;

const FIELDS = ["value", "lower", "upper", "count", "denominator"] as const;

function fits(column: OwnColumn, length: number): boolean {
  const { value, status, basis } = column;
  return (
    FIELDS.every((field) => (column[field]?.length ?? length) === length) &&
    status.length === length &&
    basis.length === length &&
    value.every((n, i) => (n !== null) === (status[i] === 0))
  );
}

/** What a reader's file became, with what it is called. `id` is unique among the reader's own. */
export function ownFigures(
  matched: Matched,
  choice: OwnChoice,
  geography: Geography,
  about: { id: string; file: string; added: string; notes: string[] },
): OwnFigures {
  const made = madeOf(choice);
  const observe = (tally: AreaTally) => observationOfTally(tally, choice, made);
  const benchmark: OwnFigures["benchmark"] = {};
  const levels = AREA_LEVELS.filter((level) =>
    matched.periods.some((period) => period.levels.has(level)),
  ).map((level) => {
    const indexes = [
      ...new Set(matched.periods.flatMap(({ levels }) => [...(levels.get(level)?.keys() ?? [])])),
    ].sort((a, b) => a - b);
    const columns: Record<string, OwnColumn> = {};
    for (const period of matched.periods) {
      const areas = period.levels.get(level);
      if (!areas) continue;
      columns[period.id] = columnOf(
        indexes.map((i) => (areas.has(i) ? observe(areas.get(i)!) : { status: "missing" })),
      );
      const whole =
        level === "country" && choice.measure !== "count" && areas.has(0)
          ? observe(areas.get(0)!)
          : undefined;
      if (whole?.status === "published") {
        const { value, lower, upper } = whole;
        benchmark[period.id] = { value, ...(lower !== undefined && upper !== undefined && { lower, upper }) };
      }
    }
    return { level, codes: indexes.map((i) => geography[level]!.codes[i]!), columns };
  });
  const decimals = decimalsOf(
    levels.flatMap(({ columns }) => Object.values(columns).flatMap(({ value }) => value)),
    choice.measure,
  );
  return {
    format: "footholds own figures 1",
    indicator: indicatorOf(choice, { ...about, decimals, report: matched.report }),
    added: about.added,
    file: about.file.slice(0, 300),
    periods: matched.periods.map(({ id, label }) => ({ id, label })),
    benchmark,
    levels,
    report: { ...matched.report, notes: about.notes },
  };
}

/** An id that says what it is in an address: "own-members-per-street-3f9a1c". */
export function ownId(name: string, unique: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return [OWN_PREFIX.slice(0, -1), words, unique].filter(Boolean).join("-");
}

function indicatorOf(
  choice: OwnChoice,
  about: {
    id: string;
    file: string;
    added: string;
    decimals: number;
    report: Pick<MatchReport, "repeated" | "rows" | "matched">;
  },
): OwnFigures["indicator"] {
  const { measure, words } = choice;
  const made = madeOf(choice);
  const interval =
    made === "ratio" && measure === "proportion"
      ? "wilson"
      : choice.lower === undefined
        ? "none"
        : "published";
  const { rows, matched, repeated } = about.report;
  const left = rows - matched;
  return {
    id: about.id,
    name: choice.name,
    shortName: choice.name.length > 34 ? `${choice.name.slice(0, 33).trimEnd()}…` : choice.name,
    definition: `Your own figures, from ${about.file}. Nobody has checked them.`,
    determinant: "own",
    polarity: choice.polarity,
    measure,
    unit:
      measure === "proportion"
        ? { suffix: "%", words: words ? `% ${words}` : "%", decimals: about.decimals }
        : { suffix: "", words: words || (measure === "count" ? "counted" : ""), decimals: about.decimals },
    multiplier: measure === "proportion" ? 100 : 1,
    interval,
    source: OWN_SOURCE,
    caveat: [
      "Kept in this browser alone, unless you export them.",
      left > 0 &&
        `${left.toLocaleString("en-GB")} of ${rows.toLocaleString("en-GB")} rows could not be used.`,
      repeated.areas > 0 && made !== "count" && MADE_WORDS[made],
    ]
      .filter(Boolean)
      .join(" "),
    published: about.added,
  };
}

const MADE_WORDS = {
  mean: "Where an area has several rows, their average is shown.",
  sum: "Where an area has several rows, their sum is shown.",
  ratio: "Where an area has several rows, numerators and denominators are summed first.",
} as const;

/** As many decimals as the figures have, up to two; one where only averages need more. */
function decimalsOf(values: readonly (number | null)[], measure: OwnChoice["measure"]): number {
  let most = 0;
  for (const value of values) {
    if (value === null || Number.isInteger(value)) continue;
    if (most === 0) most = 1;
    if (Math.abs(value * 10 - Math.round(value * 10)) > 1e-9) {
      most = measure === "proportion" ? 1 : 2;
      break;
    }
  }
  return most;
}

function columnOf(observations: readonly Observation[]): OwnColumn {
  const numbersOf = (field: (typeof FIELDS)[number]) =>
    observations.map((o) => (o.status === "published" ? (o[field] ?? null) : null));
  const some = (field: (typeof FIELDS)[number]) => {
    const column = numbersOf(field);
    return column.some((n) => n !== null) ? column : undefined;
  };
  return {
    value: numbersOf("value"),
    lower: some("lower"),
    upper: some("upper"),
    count: some("count"),
    denominator: some("denominator"),
    status: observations.map(({ status }) => STATUSES.indexOf(status)),
    basis: observations.map((o) => (o.status === "published" ? BASES.indexOf(o.basis) : 0)),
  };
}
