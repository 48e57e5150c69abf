import { constants } from "node:zlib";

/** Higher levels save 4 % for ten times the time. */
const BROTLI_QUALITY = 9;

/**
 * Settings of brotli for so many bytes. The window is no larger than they need: a larger one costs more time to set up
 * than a small file takes to compress.
 */
export function brotliFor(bytes: number): Record<number, number> {
  const window = Math.ceil(Math.log2(bytes + 16));
  return {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      Math.max(window, constants.BROTLI_MIN_WINDOW_BITS),
      constants.BROTLI_MAX_WINDOW_BITS,
    ),
  };
}
