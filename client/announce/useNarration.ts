import { useEffect } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { fullName } from "../../geodata/indicators/family.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { Selected } from "../area/useSelected.ts";
import type { Shown } from "../shown/useShown.ts";
import { announce } from "./announce.ts";

/** Says aloud what changes on the map: the measure, the kind of area, the place selected. Titles the page alike. */
export function useNarration(manifest: Manifest, shown: Shown, selected: Selected | undefined): void {
  const { mapped } = shown;
  const mappedKey = mapped?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each column shown
  useEffect(() => {
    if (!mapped) return;
    const { title, when, level, summary = "" } = mapped;
    announce(`The map shows ${title}, ${when}, by ${LEVEL_WORDS[level].one}. ${summary}`.trim());
  }, [mappedKey]);

  const code = selected?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each area selected
  useEffect(() => {
    if (!selected) return;
    const value = mapped?.level === selected.level ? `: ${mapped.linesAt(selected.index).join(". ")}` : "";
    announce(`${selected.name}, ${LEVEL_WORDS[selected.level].one}${value}.`);
  }, [code]);

  const { indicator } = shown.wanted;
  useEffect(() => {
    document.title = [selected?.name, fullName(indicator), `Footholds: ${manifest.name}`]
      .filter(Boolean)
      .join(" – ");
  }, [selected?.name, indicator, manifest.name]);
}
