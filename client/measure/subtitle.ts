import { LEVEL_WORDS } from "../../geodata/area.ts";
import type { Shown } from "../shown/useShown.ts";

/** Unit, period and kind of area of what is drawn: "% of households · 2021 · by neighbourhood". Scores have no unit.
 * A mode says what it makes of the figures: "% change · 2008 to 2022 · by district". */
export function subtitle({ wanted, mapped }: Pick<Shown, "wanted" | "mapped">): string {
  const { indicator, period, level } = wanted;
  if (mapped?.unitWords && mapped.indicator.id === indicator.id)
    return [mapped.unitWords, mapped.when, `by ${LEVEL_WORDS[mapped.level].one}`].join(" · ");
  const label = indicator.periods.find((p) => p.id === period)?.label ?? period;
  const words = indicator.measure === "score" ? "" : indicator.unit.words.replace(/\(.*\)/, "").trim();
  const parts = [
    words && words.charAt(0).toUpperCase() + words.slice(1),
    label,
    `by ${LEVEL_WORDS[level].one}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
