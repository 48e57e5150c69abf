import { Readable } from "node:stream";
import { Hono } from "hono";
import { z } from "zod";
import { levelSchema } from "../../geodata/indicator.ts";
import { manifestSchema, type PackIndicator } from "../../geodata/pack/manifest.ts";
import { checked, described } from "../describe.ts";
import { ApiError } from "../errors.ts";
import { currentPack } from "../findArea.ts";
import { gradient } from "../gradient.ts";
import { gradientSchema } from "../schemas.ts";
import type { OpenPack, Store } from "../store.ts";
import { dictionaryCsv, valuesCsv } from "../valuesCsv.ts";

const idSchema = z.object({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/, "an indicator's name has small letters, digits and hyphens"),
});
const CSV = "text/csv; charset=utf-8";

export function indicatorRoutes(store: Store) {
  return new Hono()
    .get(
      "/",
      described("Indicators", "All indicators", { schema: manifestSchema.shape.indicators }, [503]),
      (c) => c.json(currentPack(store).manifest.indicators, 200),
    )
    .get(
      "/:id",
      described(
        "Indicators",
        "One indicator: what it means, where it is known, its class breaks",
        {
          schema: manifestSchema.shape.indicators.element,
        },
        [400, 404, 503],
      ),
      checked("param", idSchema),
      (c) => c.json(indicatorOf(currentPack(store), c.req.valid("param").id), 200),
    )
    .get(
      "/:id/gradient",
      described(
        "Indicators",
        "An indicator by tenth of deprivation, with the slope and relative index of inequality",
        { schema: gradientSchema },
        [400, 404, 503],
      ),
      checked("param", idSchema),
      checked(
        "query",
        z.object({
          period: z.string().max(50).optional().describe("The latest when left out"),
          within: z
            .string()
            .regex(/^[A-Z]\d{8}$/, "an official code has a letter and eight digits, as E06000001")
            .optional()
            .describe("Code of a district or a larger area; everywhere when left out"),
        }),
      ),
      async (c) => {
        const pack = currentPack(store);
        const indicator = indicatorOf(pack, c.req.valid("param").id);
        const { period = indicator.periods.at(-1)!.id, within } = c.req.valid("query");
        return c.json(await gradient(pack, indicator, period, within), 200);
      },
    )
    .get(
      "/:id/values.csv",
      described(
        "Indicators",
        "An indicator's figures as a table",
        {
          type: "text/csv",
          words: "A line for each area and period; dictionary.csv tells what the columns mean",
        },
        [400, 404, 503],
      ),
      checked("param", idSchema),
      checked(
        "query",
        z.object({
          level: levelSchema,
          period: z.string().max(50).optional().describe("Only this period; all of them when left out"),
        }),
      ),
      (c) => {
        const pack = currentPack(store);
        const indicator = indicatorOf(pack, c.req.valid("param").id);
        const { level, period } = c.req.valid("query");
        const series = indicator.series.find((each) => each.level === level);
        const table = pack.geography[level];
        if (!series || !table)
          throw new ApiError(404, "unknown-level", `${indicator.name} is not known at level ${level}.`);
        const known = indicator.periods.map(({ id }) => id).filter((id) => series.columns[id]);
        if (period !== undefined && !known.includes(period))
          throw new ApiError(
            404,
            "unknown-indicator",
            `${indicator.name} is not known for ${period}; it is for ${known.join(", ")}.`,
          );
        const lines = valuesCsv(table, period === undefined ? known : [period], (each) =>
          pack.column(indicator.id, level, each),
        );
        const file = [indicator.id, level, ...(period === undefined ? [] : [period])].join("-");
        const text = Readable.toWeb(Readable.from(lines)) as ReadableStream<string>;
        return c.body(text.pipeThrough(new TextEncoderStream()), 200, {
          "content-type": CSV,
          "content-disposition": `attachment; filename="${file.replace(/[^\w.-]/g, "_")}.csv"`,
          etag: `"${pack.manifest.id}-${encodeURIComponent(file)}"`,
        });
      },
    )
    .get(
      "/:id/dictionary.csv",
      described(
        "Indicators",
        "What the columns of values.csv mean",
        {
          type: "text/csv",
          words: "A line for each column, then the source, licence and caveat",
        },
        [400, 404, 503],
      ),
      checked("param", idSchema),
      (c) => {
        const { manifest, ...pack } = currentPack(store);
        const indicator = indicatorOf({ manifest, ...pack }, c.req.valid("param").id);
        const source = manifest.sources.find(({ id }) => id === indicator.source);
        return c.body(dictionaryCsv(indicator, source), 200, {
          "content-type": CSV,
          "content-disposition": `attachment; filename="${indicator.id}-dictionary.csv"`,
        });
      },
    );
}

function indicatorOf({ manifest }: Pick<OpenPack, "manifest">, id: string): PackIndicator {
  const found = manifest.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new ApiError(404, "unknown-indicator", `There is no indicator called "${id}".`);
  return found;
}
