import { useEffect } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { fullName } from "../../geodata/indicators/family.ts";
import { observationAt } from "../../geodata/pack/column.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { Selected } from "../area/useSelected.ts";
import type { Shown } from "../shown/useShown.ts";
import { observationInWords } from "../words/figure.ts";
import { announce } from "./announce.ts";

/** Says aloud what changes on the map: the measure, the kind of area, the place selected. Titles the page alike. */
export function useNarration(manifest: Manifest, shown: Shown, selected: Selected | undefined): void {
  const { drawn } = shown;
  const drawnKey = drawn?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each column drawn
  useEffect(() => {
    if (!drawn) return;
    const period = drawn.indicator.periods.find((p) => p.id === drawn.period)?.label ?? drawn.period;
    announce(`The map shows ${fullName(drawn.indicator)}, ${period}, by ${LEVEL_WORDS[drawn.level].one}.`);
  }, [drawnKey]);

  const code = selected?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each area selected
  useEffect(() => {
    if (!selected) return;
    const value =
      drawn?.level === selected.level
        ? `: ${observationInWords(drawn.indicator.unit, observationAt(drawn.column, selected.index))}`
        : "";
    announce(`${selected.name}, ${LEVEL_WORDS[selected.level].one}${value}.`);
  }, [code]);

  const { indicator } = shown.wanted;
  useEffect(() => {
    document.title = [selected?.name, fullName(indicator), `Footholds: ${manifest.name}`]
      .filter(Boolean)
      .join(" – ");
  }, [selected?.name, indicator, manifest.name]);
}
