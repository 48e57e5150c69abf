import { z } from "zod";
import { levelSchema } from "../indicator.ts";

const count = z.int().min(0);

/** What became of every row of a reader's file. */
export const matchReportSchema = z.object({
  rows: count.describe("Rows below the headings that are not empty"),
  /** Rows that were placed and whose figure, or mark, could be read. */
  matched: count,
  /** Rows of areas that have changed since, whose figures were carried over. */
  carried: count,
  /** Rows beyond the limit, of which nothing was kept. */
  beyond: count,
  published: count,
  suppressed: count,
  missing: count,
  /** Areas with several rows, how many rows that is, and what was made of them. */
  repeated: z.object({ areas: count, rows: count, made: z.enum(["mean", "sum", "ratio", "count"]) }),
  levels: z.array(z.object({ level: levelSchema, areas: count, of: count })),
  problems: z.array(z.object({ row: count, rule: z.string(), value: z.string() })),
  /** By rule, with those that are not listed. */
  problemCounts: z.array(z.object({ rule: z.string(), rows: count })),
  notes: z.array(z.string()),
});
export type MatchReport = z.infer<typeof matchReportSchema>;
