import { familyOf } from "../../geodata/indicators/family.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { chooseBreakdown } from "../store.ts";
import "./breakdown.css";

/** So many fit side by side in the panel; more are chosen from a list. */
const SIDE_BY_SIDE = 4;

/** Whom the measure is about, where it is known for several: "Sex: everyone, women, men". */
export function BreakdownSwitch({
  indicators,
  current,
}: {
  indicators: readonly PackIndicator[];
  current: PackIndicator;
}) {
  const family = familyOf(
    indicators.filter(({ series }) => series.length > 0),
    current,
  );
  if (!current.breakdown || family.length < 2) return null;
  const { dimension } = current.breakdown;
  if (family.length > SIDE_BY_SIDE)
    return (
      <label className="breakdown-list">
        <span className="eyebrow">{dimension}</span>
        <select value={current.id} onChange={(event) => chooseBreakdown(event.target.value)}>
          {family.map(({ id, breakdown }) => (
            <option key={id} value={id}>
              {breakdown!.label}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <fieldset className="breakdown">
      <legend className="hidden-text">{dimension}</legend>
      {family.map(({ id, breakdown }) => (
        <label key={id}>
          <input
            type="radio"
            name="breakdown"
            value={id}
            checked={id === current.id}
            onChange={() => chooseBreakdown(id)}
          />
          <span>{breakdown!.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
