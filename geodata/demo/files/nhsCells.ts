import type { Administration } from "../administration.ts";
import type { Cell } from "./csv.ts";

/** Code, NHS code and name of a sub-ICB location, then of its ICB, as NHS England's tables and the ONS look-up have them. */
export function nhsCells({ sicbls, icb }: Administration, sicbl: number): Cell[] {
  return [sicbls[sicbl]!, icb].flatMap(({ code, nhsCode, name }) => [code, nhsCode, name]);
}
