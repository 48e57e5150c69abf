import { type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";

const whole = new Intl.NumberFormat("en-GB");

/** "1 district", "33,755 neighbourhoods" */
export function countOf(level: AreaLevel, count: number): string {
  return `${whole.format(count)} ${count === 1 ? LEVEL_WORDS[level].one : LEVEL_WORDS[level].many}`;
}
