import { LEVEL_WORDS } from "../../geodata/area.ts";
import type { Shown } from "../shown/useShown.ts";

/** Unit, period and kind of area of what is drawn: "% of households · 2021 · by neighbourhood". Scores have no unit. */
export function subtitle({ wanted }: Shown): string {
  const { indicator, period, level } = wanted;
  const label = indicator.periods.find((p) => p.id === period)?.label ?? period;
  const words = indicator.measure === "score" ? "" : indicator.unit.words.replace(/\(.*\)/, "").trim();
  const parts = [
    words && words.charAt(0).toUpperCase() + words.slice(1),
    label,
    `by ${LEVEL_WORDS[level].one}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
