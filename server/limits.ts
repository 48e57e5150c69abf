import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { ApiError } from "./errors.ts";

/** The longest address and the largest body that are taken: an outline may be long, and nothing else has a body to read. */
const LONGEST_ADDRESS = 2048;
const LARGEST_BODY = 16 * 1024;
const LARGEST_OUTLINE = 1024 * 1024;
const TAKES_OUTLINES = "/api/custom-areas";

/** Refuses what is too long before anything looks at it. */
export const limits = createMiddleware(async (c, next) => {
  if (c.req.url.length > LONGEST_ADDRESS)
    throw new ApiError(414, "address-too-long", `An address may have ${LONGEST_ADDRESS} characters.`);
  const largest = c.req.path === TAKES_OUTLINES ? LARGEST_OUTLINE : LARGEST_BODY;
  const tooLarge = () =>
    new ApiError(413, "request-too-large", `A request may carry ${largest.toLocaleString("en-GB")} bytes.`);
  if (Number(c.req.header("content-length") ?? 0) > largest) throw tooLarge();
  if (c.req.path !== TAKES_OUTLINES) return next();
  return bodyLimit({
    maxSize: largest,
    onError: () => {
      throw tooLarge();
    },
  })(c, next);
});
