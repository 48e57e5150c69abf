import type { Manifest } from "../../geodata/pack/manifest.ts";
import { classOfValue, placeOf } from "../legend/scale.ts";
import { classColours } from "../map/palette.ts";
import { filedUnder, measuresByPart } from "../rainbow/measures.ts";
import { chooseIndicator } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { besideBenchmark, comparisonInWords } from "../words/comparison.ts";
import { figure, STATUS_SHORT } from "../words/figure.ts";
import type { AreaFacts, MeasureFacts } from "./areaFacts.ts";
import { isDrawnAs } from "./sameArea.ts";

/** Every measure of the place, by determinant; choosing one puts it on the map. */
export function OtherMeasures({
  manifest,
  facts,
  current,
  theme,
}: {
  manifest: Manifest;
  facts: AreaFacts;
  current: string;
  theme: MapTheme;
}) {
  const byId = new Map(facts.measures.map((m) => [m.indicator.id, m]));
  const parts = measuresByPart(manifest.indicators)
    .map((part) => ({
      ...part,
      facts: part.measures.flatMap((m) => byId.get(m.id) ?? []),
    }))
    .filter((part) => part.facts.length > 0);
  if (parts.length === 0) return null;
  return (
    <section className="other-measures" aria-label="All measures of this place">
      <h3>All measures of this place</h3>
      <p className="quiet">
        The dashed line is {manifest.country}.{" "}
        <span className="on-screen">Choose one to see it on the map.</span>
      </p>
      {parts.map((part) => (
        <section key={part.id} data-ring={part.ring ?? "outcomes"} className="measure-group">
          <h4>{filedUnder(part.id)}</h4>
          <ul>
            {part.facts.map((measure) => (
              <MeasureRow
                key={measure.indicator.id}
                measure={measure}
                facts={facts}
                country={manifest.country}
                theme={theme}
                current={measure.indicator.id === current}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function MeasureRow({
  measure: { indicator, period, observation, of },
  facts,
  country,
  theme,
  current,
}: {
  measure: MeasureFacts;
  facts: AreaFacts;
  country: string;
  theme: MapTheme;
  current: boolean;
}) {
  const level = of?.level ?? facts.level;
  const series =
    indicator.series.find((s) => s.level === level) ??
    indicator.series.find((s) => isDrawnAs(s.level, level, facts.code));
  const published = observation.status === "published" ? observation : undefined;
  const benchmark = indicator.benchmark[period]?.value;
  const beside = besideBenchmark(indicator, observation, benchmark);
  const place = series && published && placeOf(published.value, series.histogram);
  const tick = series && benchmark !== undefined ? placeOf(benchmark, series.histogram) : undefined;
  return (
    <li>
      <button
        type="button"
        className="measure-row"
        aria-current={current || undefined}
        onClick={() => chooseIndicator(indicator.id)}
      >
        <span className="measure-row-name">
          {indicator.name}
          {of && <span className="quiet"> – for {of.name}, the smallest place with a figure</span>}
        </span>
        <span className="measure-row-value number">
          {published
            ? figure(indicator.unit, published.value)
            : observation.status === "published"
              ? ""
              : STATUS_SHORT[observation.status]}
        </span>
        {beside && <span className="hidden-text">{comparisonInWords(beside, country)}</span>}
        <span className="measure-bar" aria-hidden="true">
          {series && published && place !== undefined && (
            <i
              className="bar-fill"
              style={{
                width: `${Math.max(place * 100, 1)}%`,
                background: classColours(indicator, series, theme)[
                  classOfValue(published.value, series.breaks)
                ],
              }}
            />
          )}
          {tick !== undefined && <b className="bar-benchmark" style={{ left: `${tick * 100}%` }} />}
        </span>
      </button>
    </li>
  );
}
