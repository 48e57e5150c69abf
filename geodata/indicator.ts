import { z } from "zod";
import { AREA_LEVELS } from "./area.ts";
import { DETERMINANT_IDS } from "./determinant.ts";

/** Every value has a status; only `published` carries a number. Stored as its index. */
export const STATUSES = ["published", "suppressed", "missing", "not-applicable"] as const;
export type Status = (typeof STATUSES)[number];

/** How a value came to be known for its area. Stored as its index. */
export const BASES = ["measured", "summed", "apportioned", "modelled"] as const;
export type Basis = (typeof BASES)[number];

/** Which way is worse. `none` compares as higher or lower and never as better or worse. */
const POLARITIES = ["higher-is-worse", "lower-is-worse", "none"] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * What kind of number it is. Only a `count` is drawn as symbols; all others fill areas. A proportion is a percentage
 * 0–100 of count over denominator; a rate is count over denominator × multiplier; a score is a publisher's composite;
 * a mean is an average of something measured in the unit.
 */
const MEASURES = ["proportion", "rate", "score", "mean", "count"] as const;

export const indicatorSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().describe("Plain English, no abbreviation"),
  shortName: z.string().max(34).describe("For tight places: legend title on a phone, picker"),
  definition: z.string(),
  determinant: z.enum(DETERMINANT_IDS),
  polarity: z.enum(POLARITIES),
  measure: z.enum(MEASURES),
  unit: z.object({
    suffix: z.string().describe("Written straight after the number, with its space: '%', ' per hour'"),
    words: z.string().describe("Completes 'N …' in a sentence: '% of households', 'trips an hour'"),
    decimals: z.int().min(0).max(3),
  }),
  multiplier: z
    .number()
    .positive()
    .describe("value = count / denominator × multiplier, where both are known"),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  interval: z.enum(["wilson", "byar", "published", "none"]),
  source: z.string(),
  caveat: z.string().optional(),
  published: z.string().describe("When the publisher released it: ISO date or year-month"),
  nextExpected: z.string().optional(),
  breaks: z
    .array(z.object({ before: z.string(), words: z.string() }))
    .optional()
    .describe(
      "Periods from which on it was made in another way, so that earlier figures are not like later ones",
    ),
  breakdown: z
    .object({
      of: z.string().describe("Id of the family's first indicator, which is listed for all of them"),
      dimension: z.string().describe("'Sex'"),
      label: z.string().describe("'Women'"),
    })
    .optional()
    .describe("Set on every indicator of a family, the first included"),
  sensitive: z
    .enum(["suicide", "self-harm"])
    .optional()
    .describe("Shown with where help is, only at published levels, never in clusters"),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const levelSchema = z.enum(AREA_LEVELS);

/** One value for area × period, or the reason there is none. */
export const observationSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("published"),
    value: z.number(),
    lower: z.number().optional(),
    upper: z.number().optional(),
    count: z.number().optional(),
    denominator: z.number().optional(),
    basis: z.enum(BASES),
  }),
  z.object({ status: z.enum(["suppressed", "missing", "not-applicable"]) }),
]);
export type Observation = z.infer<typeof observationSchema>;
