import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { measuresByPart } from "../rainbow/measures.ts";
import type { Shown } from "../shown/useShown.ts";
import { chooseLeft, chooseWith } from "../store.ts";
import { periodLabel } from "./mapped.ts";
import { besideMeasures, periodsOf } from "./resolveMode.ts";

interface Props {
  manifest: Manifest;
  shown: Shown;
  other: PackIndicator;
}

/** Chooses the measure set beside the one on the map. */
export function WithMeasure({ manifest, shown, other }: Props) {
  return (
    <label>
      <span className="eyebrow">Beside</span>
      <select aria-label="Beside" value={other.id} onChange={(event) => chooseWith(event.target.value)}>
        <Measures manifest={manifest} shown={shown} other={other} />
      </select>
    </label>
  );
}

/** Chooses what lies to the left of the divider: another period of the measure, or another measure. */
export function LeftSide({ manifest, shown, other, period }: Props & { period: string }) {
  const { wanted } = shown;
  const same = other.id === wanted.indicator.id;
  const periods = periodsOf(wanted).filter((id) => id !== wanted.period);
  return (
    <label>
      <span className="eyebrow">On the left</span>
      <select
        aria-label="On the left"
        value={same ? `from ${period}` : `with ${other.id}`}
        onChange={(event) => {
          const [kind, id = ""] = event.target.value.split(" ");
          chooseLeft(kind === "from" ? { from: id } : { with: id });
        }}
      >
        {periods.length > 0 && (
          <optgroup label="The same measure">
            {periods.map((id) => (
              <option key={id} value={`from ${id}`}>
                {periodLabel(wanted.indicator, id)}
              </option>
            ))}
          </optgroup>
        )}
        <Measures manifest={manifest} shown={shown} other={same ? undefined : other} prefix="with " />
      </select>
    </label>
  );
}

/** The measures that can be set beside the one on the map, by determinant, with the one chosen among them. */
function Measures({
  manifest,
  shown,
  other,
  prefix = "",
}: Omit<Props, "other"> & { other?: PackIndicator; prefix?: string }) {
  const offered = new Set(besideMeasures(manifest, shown.wanted).map(({ id }) => id));
  const parts = measuresByPart(manifest.indicators)
    .map((part) => ({ ...part, measures: part.measures.filter(({ id }) => offered.has(id)) }))
    .filter(({ measures }) => measures.length > 0);
  const listed = parts.some(({ measures }) => measures.some(({ id }) => id === other?.id));
  return (
    <>
      {other && !listed && <option value={prefix + other.id}>{other.shortName}</option>}
      {parts.map(({ id, name, measures }) => (
        <optgroup key={id} label={name}>
          {measures.map((measure) => (
            <option key={measure.id} value={prefix + measure.id}>
              {measure.shortName}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
