import { levelOfCode } from "../../geodata/area.ts";
import { observationAt } from "../../geodata/pack/column.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { Shown } from "../shown/useShown.ts";
import { reasonOf } from "../status/Banners.tsx";
import { selectArea } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { AreaCard } from "./AreaCard.tsx";
import "./area.css";
import { ownMeasure } from "./areaFacts.ts";
import { isDrawnAs } from "./sameArea.ts";
import { useFacts } from "./useFacts.ts";
import { useSelected } from "./useSelected.ts";

/** The card of a place, or why there is none. */
export default function AreaPanel({
  manifest,
  shown,
  theme,
  code,
}: {
  manifest: Manifest;
  shown: Shown;
  theme: MapTheme;
  code: string;
}) {
  const { facts, error, retry } = useFacts(manifest, code);
  const selected = useSelected(manifest, code, shown.drawn?.level);
  if (error) {
    const known = levelOfCode(code) !== undefined;
    return (
      <div className="area-problem">
        <p className="area-none-title">This place could not be loaded</p>
        <p>
          {reasonOf(error)} {known ? "" : `“${code}” is not the code of a place.`}
        </p>
        <p className="area-actions">
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
          <button type="button" className="button" onClick={() => selectArea(undefined)}>
            Close
          </button>
        </p>
      </div>
    );
  }
  if (!facts || !selected)
    return (
      <div className="area-loading" role="status">
        <span className="hidden-text">Loading this place…</span>
        <span className="skeleton" />
        <span className="skeleton" />
        <span className="skeleton" />
      </div>
    );
  const { drawn, wanted } = shown;
  const onMap =
    drawn && isDrawnAs(drawn.level, facts.level, code) && drawn.indicator.id === wanted.indicator.id
      ? drawn
      : undefined;
  const observation = onMap
    ? observationAt(onMap.column, selected.index)
    : ownMeasure(facts, wanted.indicator.id)?.periods.find((p) => p.period === wanted.period)?.observation;
  return <AreaCard manifest={manifest} shown={shown} theme={theme} facts={facts} observation={observation} />;
}
