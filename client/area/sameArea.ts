import { type AreaLevel, isOwnUpperTier } from "../../geodata/area.ts";

/**
 * Whether an area of `level` with some code is an area of the level drawn too: itself, or a district that does the work of
 * a county where counties are drawn.
 */
export function isDrawnAs(drawn: AreaLevel | undefined, level: AreaLevel, code: string): boolean {
  return drawn === level || (drawn === "utla" && level === "lad" && isOwnUpperTier(code));
}
