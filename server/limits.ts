import { createMiddleware } from "hono/factory";
import { ApiError } from "./errors.ts";

/** The longest address and the largest body that are taken. Nothing takes a body yet: this is what is read past. */
const LONGEST_ADDRESS = 2048;
const LARGEST_BODY = 16 * 1024;

/** Refuses what is too long before anything looks at it. */
export const limits = createMiddleware(async (c, next) => {
  if (c.req.url.length > LONGEST_ADDRESS)
    throw new ApiError(414, "address-too-long", `An address may have ${LONGEST_ADDRESS} characters.`);
  if (Number(c.req.header("content-length") ?? 0) > LARGEST_BODY)
    throw new ApiError(413, "request-too-large", `A request may carry ${LARGEST_BODY} bytes.`);
  await next();
});
