import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { measuresByPart } from "../rainbow/measures.ts";
import type { Shown } from "../shown/useShown.ts";
import { chooseWith } from "../store.ts";
import { besideMeasures } from "./resolveMode.ts";

/** Chooses the measure set beside the one on the map. */
export function WithMeasure({
  manifest,
  shown,
  other,
}: {
  manifest: Manifest;
  shown: Shown;
  other: PackIndicator;
}) {
  const offered = new Set(besideMeasures(manifest, shown.wanted).map(({ id }) => id));
  const parts = measuresByPart(manifest.indicators)
    .map((part) => ({ ...part, measures: part.measures.filter(({ id }) => offered.has(id)) }))
    .filter(({ measures }) => measures.length > 0);
  const listed = parts.some(({ measures }) => measures.some(({ id }) => id === other.id));
  return (
    <label>
      <span className="eyebrow">Beside</span>
      <select aria-label="Beside" value={other.id} onChange={(event) => chooseWith(event.target.value)}>
        {!listed && <option value={other.id}>{other.shortName}</option>}
        {parts.map(({ id, name, measures }) => (
          <optgroup key={id} label={name}>
            {measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.shortName}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
