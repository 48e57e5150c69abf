import "./withoutEval.ts";
import { type OwnFigures, ownFiguresSchema } from "../../geodata/ownData/ownFigures.ts";

/** What the browser kept, or undefined when it is not of today's form. */
export function readOwn(value: unknown): OwnFigures | undefined {
  return ownFiguresSchema.safeParse(value).data;
}
