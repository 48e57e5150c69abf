import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";

/** Stable words for what went wrong, for programs that call the API. */
const ERROR_CODES = [
  "malformed-request",
  "unknown-path",
  "unknown-area",
  "unknown-indicator",
  "unknown-level",
  "unknown-archive",
  "unknown-file",
  "method-not-allowed",
  "request-timeout",
  "request-too-large",
  "address-too-long",
  "range-not-satisfiable",
  "headers-too-large",
  "internal-error",
  "no-pack",
  "app-not-built",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const errorSchema = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string().describe("One or two sentences for a person"),
    requestId: z.string().describe("Names this request in the server's log"),
  }),
});
export type ErrorBody = z.infer<typeof errorSchema>;

/** A fault that the client is told of. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: ContentfulStatusCode;
  readonly code: ErrorCode;
  readonly headers: Record<string, string>;
  constructor(
    status: ContentfulStatusCode,
    code: ErrorCode,
    message: string,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function errorBody(code: ErrorCode, message: string, requestId: string): ErrorBody {
  return { error: { code, message, requestId } };
}
