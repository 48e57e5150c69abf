import { z } from "zod";
import { indicatorSchema, levelSchema } from "../indicator.ts";

const column = z.int().min(0);

/** What a reader's file is: which column says what, and what kind of figure it holds. Columns are counted from 0. */
export const ownChoiceSchema = z.object({
  /** The row with the headings, counted from 0; −1 for none. */
  headerRow: z.int().min(-1),
  key: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("code"), column }),
    z.object({ kind: z.literal("postcode"), column }),
    z.object({ kind: z.literal("name"), column, level: levelSchema, within: column.optional() }),
  ]),
  /** Absent where the figure is numerator over denominator, or where rows are counted. */
  value: column.optional(),
  lower: column.optional(),
  upper: column.optional(),
  numerator: column.optional(),
  denominator: column.optional(),
  period: column.optional(),
  /** When all figures are of, where no column says. */
  periodLabel: z.string().max(40).optional(),
  decimalComma: z.boolean(),
  /** 100 shows 0.25 as 25. */
  times: z.union([z.literal(1), z.literal(100)]),
  measure: z.enum(["proportion", "count", "mean"]),
  /** What becomes of several rows of one area. */
  together: z.enum(["mean", "sum"]),
  name: z.string().trim().min(1).max(100),
  words: z.string().trim().max(40).describe("What is counted: 'members', 'per 1,000 people'"),
  polarity: indicatorSchema.shape.polarity,
});
export type OwnChoice = z.infer<typeof ownChoiceSchema>;
