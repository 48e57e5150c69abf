import { describeRoute, resolver, validator } from "hono-openapi";
import type { z } from "zod";
import { ApiError, errorSchema } from "./errors.ts";

type Responses = NonNullable<Parameters<typeof describeRoute>[0]["responses"]>;

const FAULTS: Record<number, string> = {
  400: "Something in the request has not the right form",
  404: "There is no such thing",
  413: "The request carries too much",
  503: "There is no data to serve yet",
};

/** What the API's description says of a route: its answer and the faults it can have. */
export function described(
  tag: string,
  summary: string,
  answer: { schema: z.ZodType } | { type: string; words: string },
  faults: number[] = [],
) {
  const content =
    "schema" in answer
      ? { "application/json": { schema: resolver(answer.schema) } }
      : { [answer.type]: { schema: { type: "string" as const } } };
  const responses: Responses = { 200: { description: "words" in answer ? answer.words : summary, content } };
  for (const status of faults)
    responses[status] = {
      description: FAULTS[status]!,
      content: { "application/json": { schema: resolver(errorSchema) } },
    };
  return describeRoute({ tags: [tag], summary, responses });
}

const WHOLE = { param: "address", query: "query", json: "body" };

/** Checks part of a request; a request that is not right is answered with the first thing that is wrong. */
export function checked<T extends "param" | "query" | "json", S extends z.ZodType>(target: T, schema: S) {
  return validator(target, schema, (result) => {
    if (result.success) return;
    const issue = result.error[0]!;
    const name =
      issue.path?.map((part) => (typeof part === "object" ? part.key : part)).join(".") || WHOLE[target];
    throw new ApiError(400, "malformed-request", `"${name}" cannot be used: ${issue.message}.`);
  });
}
