import { LEVEL_WORDS } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { type MeasureFacts, ownMeasure } from "../area/areaFacts.ts";
import { useAskedFocus } from "../area/focusNext.ts";
import { useFacts } from "../area/useFacts.ts";
import { Icon } from "../icons/Icon.tsx";
import { filedUnder, measuresByPart } from "../rainbow/measures.ts";
import type { Shown } from "../shown/useShown.ts";
import { reasonOf } from "../status/Banners.tsx";
import { chooseIndicator, compareWith, swapCompared } from "../store.ts";
import { decimal, figure, STATUS_SHORT } from "../words/figure.ts";
import "./compare.css";

const WORDS = {
  title: "Two places side by side",
  note: "The small figures are the range the true figure is likely to be in. Where two ranges overlap, the places may not really differ.",
  levels: "These are different kinds of place, so totals and spread differ too.",
  swap: "Swap",
  stop: "Stop comparing",
};

/** Two places, measure by measure, each with its range. */
export default function Compare({
  manifest,
  shown,
  codes,
}: {
  manifest: Manifest;
  shown: Shown;
  codes: readonly [string, string];
}) {
  const one = useFacts(manifest, codes[0]);
  const other = useFacts(manifest, codes[1]);
  const article = useAskedFocus<HTMLElement>("comparison", one.facts && other.facts ? codes.join() : "");
  const error = one.error ?? other.error;
  if (error)
    return (
      <div className="compare">
        <p>{reasonOf(error)}</p>
        <button type="button" className="button" onClick={() => compareWith(undefined)}>
          {WORDS.stop}
        </button>
      </div>
    );
  if (!one.facts || !other.facts) return <span className="skeleton place-skeleton" />;
  const [a, b] = [one.facts, other.facts];
  const parts = measuresByPart(manifest.indicators)
    .map((part) => ({
      ...part,
      rows: part.measures
        .map((m) => ({ m, a: ownMeasure(a, m.id), b: ownMeasure(b, m.id) }))
        .filter((r) => r.a || r.b),
    }))
    .filter((part) => part.rows.length > 0);
  const current = shown.wanted.indicator.id;
  return (
    <article className="compare" aria-label={WORDS.title} ref={article} tabIndex={-1}>
      <div className="compare-buttons">
        <button type="button" className="button" onClick={swapCompared}>
          <Icon name="swap" size={18} /> {WORDS.swap}
        </button>
        <button type="button" className="button" onClick={() => compareWith(undefined)}>
          <Icon name="close" size={18} /> {WORDS.stop}
        </button>
      </div>
      <table className="compare-table">
        <caption className="hidden-text">{WORDS.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">Measure</span>
            </th>
            {[a, b].map((facts, i) => (
              <th key={facts.code} scope="col" data-mark={i === 0 ? "selected" : "compared"}>
                {facts.name}
                <span className="quiet">{LEVEL_WORDS[facts.level].one}</span>
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.id} data-ring={part.ring ?? "outcomes"}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="compare-part">
                {filedUnder(part.id)}
              </th>
            </tr>
            {part.rows.map((row) => (
              <tr key={row.m.id} aria-current={row.m.id === current || undefined}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => chooseIndicator(row.m.id)}>
                    {row.m.shortName}
                  </button>
                  <span className="quiet number">{benchmarkWords(manifest, row.a ?? row.b)}</span>
                </th>
                <Value measure={row.a} />
                <Value measure={row.b} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="quiet">{WORDS.note}</p>
      {a.level !== b.level && <p className="quiet">{WORDS.levels}</p>}
    </article>
  );
}

function Value({ measure }: { measure: MeasureFacts | undefined }) {
  if (!measure) return <td className="quiet">Not published</td>;
  const { observation, indicator } = measure;
  if (observation.status !== "published")
    return <td className="quiet">{STATUS_SHORT[observation.status]}</td>;
  const { lower, upper, value } = observation;
  const { decimals } = indicator.unit;
  return (
    <td className="number">
      <strong>{figure(indicator.unit, value)}</strong>
      {lower !== undefined && upper !== undefined && (
        <span className="quiet">
          {decimal(lower, decimals)} to {decimal(upper, decimals)}
        </span>
      )}
    </td>
  );
}

function benchmarkWords(manifest: Manifest, measure: MeasureFacts | undefined): string {
  const value = measure?.indicator.benchmark[measure.period]?.value;
  return measure && value !== undefined ? `${manifest.country} ${figure(measure.indicator.unit, value)}` : "";
}
