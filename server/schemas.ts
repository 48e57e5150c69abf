import { z } from "zod";
import { REFUSALS } from "../geodata/customArea/refusals.ts";
import { levelSchema, observationSchema } from "../geodata/indicator.ts";
import { boundsSchema } from "../geodata/pack/manifest.ts";
import { searchResultSchema } from "../geodata/search/searchResult.ts";
import { COMPARISONS } from "../geodata/statistics/compareWithBenchmark.ts";

const namedAreaSchema = z.object({ code: z.string(), name: z.string() });
const placedAreaSchema = namedAreaSchema.extend({ level: levelSchema });

const benchmarkSchema = z.object({
  value: z.number(),
  lower: z.number().optional(),
  upper: z.number().optional(),
});

const periodSchema = z.object({ period: z.string(), label: z.string(), observation: observationSchema });

const profileIndicatorSchema = z.object({
  id: z.string(),
  of: placedAreaSchema
    .optional()
    .describe("The larger area the figures are of, where there are none for the area itself"),
  latest: periodSchema,
  periods: z.array(periodSchema).describe("Oldest first, the latest included"),
  benchmark: benchmarkSchema.optional().describe("The whole country's figure for the latest period"),
  district: observationSchema.optional().describe("The figure of the district it lies in, same period"),
  comparison: z
    .enum(COMPARISONS)
    .optional()
    .describe("Its 95% interval against the benchmark; absent where there is nothing to compare"),
  rankGroup: z
    .object({
      tenth: z.int().describe("1 = worst, or highest where neither end is worse"),
      of: z.int().describe("Areas with a published figure"),
      words: z.string().describe("Completes 'This area is …'"),
    })
    .optional(),
});
export type ProfileIndicator = z.infer<typeof profileIndicatorSchema>;

const pointSchema = z.object({ lon: z.number(), lat: z.number() }).describe("Degrees");

export const areaProfileSchema = placedAreaSchema.extend({
  parents: z.array(placedAreaSchema).describe("What it lies in, smallest first"),
  bounds: boundsSchema,
  centroid: pointSchema.describe("Weighted by population where published"),
  population: z.int().describe("Usual residents, Census 2021"),
  registered: z
    .int()
    .optional()
    .describe(
      "Patients of a Primary Care Network's practices, wherever they live; its residents are population",
    ),
  registrations: z
    .object({
      inside: z.int().describe("Of the registered patients, those who live in the neighbourhoods drawn"),
      outside: z.int().describe("Of the registered patients, those who live elsewhere"),
      withOthers: z.int().describe("Patients of other networks who live in the neighbourhoods drawn"),
    })
    .optional()
    .describe("How the patients and the residents of a Primary Care Network differ, where it is known"),
  outline: z.enum(["published", "dissolved"]),
  ruralUrban: namedAreaSchema.optional().describe("2021 rural-urban class, of neighbourhoods"),
  neighbours: z
    .array(namedAreaSchema.extend({ centroid: pointSchema }))
    .describe("Areas of its level that share a boundary with it"),
  indicators: z.array(profileIndicatorSchema),
});
export type AreaProfile = z.infer<typeof areaProfileSchema>;

export const registeredAnswerSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  observation: observationSchema
    .optional()
    .describe("Mean of the figures of the neighbourhoods the patients live in, weighted by patients"),
  refusal: z.string().optional().describe("Why there is no figure, as a sentence"),
});
export type RegisteredAnswer = z.infer<typeof registeredAnswerSchema>;

const sharedAreaSchema = namedAreaSchema.extend({ share: z.number().describe("Of its people, 0 to 1") });

export const customAreaSchema = z.object({
  population: z.int().describe("Usual residents, Census 2021"),
  points: z
    .enum(["output areas", "neighbourhoods"])
    .describe("What the people of a split neighbourhood are told apart by"),
  basis: z.enum(["summed", "apportioned"]).describe("Apportioned: it holds parts of neighbourhoods"),
  bounds: boundsSchema.describe("Round all its neighbourhoods"),
  areas: z.array(sharedAreaSchema).describe("Neighbourhoods, and the share of their people inside it"),
  districts: z
    .array(sharedAreaSchema)
    .describe("Districts, and the share of the area's people who live there"),
  indicators: z.array(
    z.object({
      id: z.string(),
      period: z.string(),
      label: z.string(),
      observation: observationSchema,
      benchmark: benchmarkSchema.optional(),
      comparison: z.enum(COMPARISONS).optional(),
    }),
  ),
  refusals: z
    .array(z.object({ id: z.string(), reason: z.enum(REFUSALS), words: z.string() }))
    .describe("Indicators that have no figure here, and why"),
});
export type CustomAreaAnswer = z.infer<typeof customAreaSchema>;

const indexSchema = z.object({
  value: z.number(),
  lower: z.number().optional(),
  upper: z.number().optional(),
});
const gradientAskedSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  within: placedAreaSchema.optional().describe("Only neighbourhoods in this area"),
  tenthsOf: z.string().describe("Whose neighbourhoods the tenths are of, wherever the gradient is"),
});
export const gradientSchema = z.discriminatedUnion("status", [
  gradientAskedSchema.extend({
    status: z.literal("calculated"),
    groups: z
      .array(
        z.object({
          decile: z.int().describe("1 = most deprived"),
          value: z.number(),
          lower: z.number().optional(),
          upper: z.number().optional(),
          count: z.number().optional(),
          denominator: z.number().optional(),
          population: z.number().describe("People of the neighbourhoods with a figure, Census 2021"),
          areas: z.int().describe("Neighbourhoods with a figure"),
          of: z.int(),
        }),
      )
      .describe("Ten, most deprived first"),
    slopeIndex: indexSchema.describe("Least minus most deprived end, in the measure's unit, with 95% limits"),
    relativeIndex: indexSchema.optional().describe("Least over most deprived end, with 95% limits"),
  }),
  gradientAskedSchema.extend({
    status: z.literal("cannot-be-calculated"),
    reason: z.string().describe("For readers"),
  }),
]);
export type Gradient = z.infer<typeof gradientSchema>;

export const similarSchema = z.object({
  code: z.string(),
  level: levelSchema,
  indicator: z.string().optional(),
  period: z.string().optional(),
  judgedBy: z.array(z.string()).describe("What the areas are alike in, all counting the same"),
  areas: z
    .array(namedAreaSchema.extend({ observation: observationSchema.optional() }))
    .describe("Most alike first"),
  spread: z
    .object({
      of: z.int().describe("Areas of the list with a figure"),
      lowest: z.number(),
      quarterBelow: z.number().describe("A quarter of them lie below"),
      median: z.number(),
      quarterAbove: z.number().describe("A quarter of them lie above"),
      highest: z.number(),
    })
    .optional()
    .describe("Of the figures of the areas listed; absent below four"),
  refusal: z.string().optional().describe("Why no areas are listed, as a sentence"),
});
export type SimilarPlaces = z.infer<typeof similarSchema>;

export const areaListSchema = z.object({
  level: levelSchema,
  total: z.int().describe("Areas that fit, whatever the limit"),
  areas: z.array(namedAreaSchema.extend({ parents: z.partialRecord(levelSchema, z.string()) })),
});

export const searchAnswerSchema = z.object({ results: z.array(searchResultSchema) });

export const postcodeAnswerSchema = z.object({
  codes: z.array(z.string()).describe("Official codes of neighbourhoods"),
  sectors: z.array(
    z.object({
      sector: z.string(),
      units: z.string().describe("The last two letters of each postcode of the sector, parted by spaces"),
      lsoas: z.array(z.int()).describe("The neighbourhood of each, as an index in codes"),
    }),
  ),
});

export const healthSchema = z.object({ status: z.literal("ok") });

export const readySchema = z.object({
  status: z.enum(["ready", "not-ready"]),
  pack: z.string().optional().describe("Id of the pack served"),
  reasons: z.array(z.string()).describe("Why it is not ready, or what is amiss all the same"),
});

export const settingsAnswerSchema = z.object({
  basemapStyle: z
    .object({ url: z.string(), attribution: z.string() })
    .optional()
    .describe("An outside map style, where the operator has set one"),
});
