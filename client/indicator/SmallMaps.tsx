import { useQueries, useQuery } from "@tanstack/react-query";
import { useId, useMemo } from "react";
import { type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import { FigureTable } from "../chart/FigureTable.tsx";
import { columnQuery, geometryQuery } from "../data/queries.ts";
import { Classes } from "../legend/Legend.tsx";
import { polarityWords } from "../legend/polarityWords.ts";
import { classColours, hatchBackground, isTwoSided } from "../map/palette.ts";
import { usePrinting } from "../print/printing.ts";
import { reasonOf } from "../status/Banners.tsx";
import { showPeriod } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { figure } from "../words/figure.ts";
import { SharedParts } from "./SharedParts.tsx";
import { SmallMap } from "./SmallMap.tsx";
import { evenlyChosen, smallMapLevel } from "./smallMapChoice.ts";
import { frameOf } from "./smallMapFrame.ts";
import {
  fromFirstToLatest,
  levelInWords,
  mapFigures,
  periodsInWords,
  withoutInWords,
} from "./smallMapWords.ts";
import { smallShapesQuery } from "./smallShapesQuery.ts";
import "../chart/chart.css";
import "./smallMaps.css";

const WORDS = {
  single: "There are figures for one area only, so there are no maps to set side by side.",
  once: "There are figures of these areas for one period only, so there are no maps to set side by side.",
  circles: "Bigger circles mean larger numbers, the same in every map.",
  same: "The colours mean the same in every map.",
  anew: "Made in another way from here",
  now: "On the map now",
  show: "Show on the map",
  failed: "Some of these maps could not be loaded.",
  again: "Try again",
};
const GAPS = { suppressed: "Withheld to protect people", missing: "No figure" };

/** A measure in all its periods at once, a small map each; pressing one puts that period on the large map. */
export default function SmallMaps({
  manifest,
  indicator,
  shown,
  period,
  theme,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  /** Level and period on the large map. */
  shown: AreaLevel;
  period: string;
  theme: MapTheme;
}) {
  const level = smallMapLevel(manifest.levels, indicator, shown);
  if (!level) return <p className="quiet">{WORDS.single}</p>;
  const series = indicator.series.find((s) => s.level === level)!;
  if (Object.keys(series.columns).length < 2) return <p className="quiet">{WORDS.once}</p>;
  return <Maps {...{ manifest, indicator, shown, period, theme, level, series }} />;
}

function Maps({
  manifest,
  indicator,
  shown,
  period,
  theme: onScreen,
  level,
  series,
}: Parameters<typeof SmallMaps>[0] & { level: AreaLevel; series: PackIndicator["series"][number] }) {
  const printing = usePrinting((p) => p.printing);
  const theme = printing ? "light" : onScreen;
  const shared = useId();
  const frame = useMemo(() => frameOf(manifest.bounds), [manifest.bounds]);
  const counts = indicator.measure === "count";
  const known = indicator.periods.filter(({ id }) => series.columns[id]);
  const chosen = evenlyChosen(known);
  const shapes = useQuery(smallShapesQuery(manifest, level));
  const places = useQuery({ ...geometryQuery(manifest, level), enabled: counts });
  const columns = useQueries({
    queries: chosen.map(({ id }) => ({
      ...columnQuery(manifest, indicator, level, id),
      placeholderData: undefined,
    })),
  });
  const drawable = shapes.data && (!counts || places.data) ? shapes.data : undefined;
  const asked = [shapes, ...(counts ? [places] : []), ...columns];
  const error = asked.find((query) => query.error)?.error;
  const loaded = columns.flatMap(({ data }) => (data ? [data] : []));
  const onMap = indicator.series.find((s) => s.level === shown)?.columns;
  const { many } = LEVEL_WORDS[level];
  const without = indicator.periods.filter(({ id }) => !series.columns[id]).map(({ label }) => label);
  const anew = chosen.map(({ id }, i) => madeAnew(indicator, chosen[i - 1]?.id, id));
  return (
    <figure className="small-maps" aria-label="Period by period">
      <p>
        {levelInWords(level, shown)} {periodsInWords(chosen.length, known.length, without, many)}
      </p>
      <SharedParts id={shared} theme={theme} borders={drawable?.borders} />
      <div className="small-maps-key">
        {counts ? (
          <p className="quiet">{WORDS.circles}</p>
        ) : (
          <>
            <Classes
              breaks={series.breaks}
              colours={classColours(indicator, series, theme)}
              unit={indicator.unit}
            />
            <p className="legend-polarity">
              {polarityWords(indicator, theme, isTwoSided(series))}. {WORDS.same}
            </p>
          </>
        )}
        <ul className="legend-gaps">
          {(["suppressed", "missing"] as const)
            .filter((kind) => loaded.some((column) => lacks(column, kind)))
            .map((kind) => (
              <li key={kind}>
                <i className="gap-swatch" style={{ background: hatchBackground(kind, theme) }} />
                {GAPS[kind]}
              </li>
            ))}
        </ul>
      </div>
      {error && (
        <p role="alert">
          {WORDS.failed} {reasonOf(error)}{" "}
          <button
            type="button"
            className="button"
            onClick={() => {
              for (const query of asked) if (query.error) query.refetch();
            }}
          >
            {WORDS.again}
          </button>
        </p>
      )}
      <ol className="small-maps-grid">
        {chosen.map(({ id, label }, i) => {
          const column = columns[i]?.data;
          const benchmark = indicator.benchmark[id]?.value;
          const country =
            benchmark !== undefined && `${manifest.country} ${figure(indicator.unit, benchmark)}`;
          return (
            <li key={id}>
              <button
                type="button"
                className="small-map-button"
                aria-current={id === period || undefined}
                onClick={() => showPeriod(id, onMap?.[id] ? undefined : level)}
              >
                {drawable && column ? (
                  <SmallMap
                    {...{ column, indicator, frame, theme, shared }}
                    shapes={drawable.areas}
                    centroid={counts ? places.data?.centroid : undefined}
                  />
                ) : (
                  <span
                    className={error ? "small-map" : "small-map skeleton"}
                    style={{ aspectRatio: `${frame.width} / ${frame.height}` }}
                  />
                )}
                <strong>{label}</strong>
                {country && <span className="number">{country}</span>}
                {anew[i] && <span className="small-map-anew">{WORDS.anew}</span>}
                <span className="hidden-text">{id === period ? WORDS.now : WORDS.show}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {loaded.length === chosen.length && (
        <Numbers manifest={manifest} indicator={indicator} level={level} columns={loaded} />
      )}
    </figure>
  );
}

/** The maps for who does not see them, and for who wants the numbers. */
function Numbers({
  manifest,
  indicator,
  level,
  columns,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  level: AreaLevel;
  columns: readonly KeyedColumn[];
}) {
  const words = LEVEL_WORDS[level];
  const { unit } = indicator;
  const breaks = indicator.measure === "count" ? [] : (columns[0]?.series.breaks ?? []);
  const rows = columns.map(({ period, column }) => ({
    period,
    ...mapFigures(indicator.periods.find(({ id }) => id === period)?.label ?? period, column, breaks),
  }));
  const [first, latest] = [rows[0], rows.at(-1)];
  if (!first || !latest) return null;
  const ends = breaks.length
    ? [`Below ${figure(unit, breaks[0]!)}`, `${figure(unit, breaks.at(-1)!)} or more`]
    : [];
  return (
    <>
      <p>{fromFirstToLatest(first, latest, indicator, breaks, words)}</p>
      <FigureTable
        caption={`${indicator.name}, period by period`}
        columns={["Period", manifest.country, `Middle ${words.one}`, ...ends, "Without a figure"]}
        rows={rows.map((row) => {
          const benchmark = indicator.benchmark[row.period]?.value;
          return [
            row.label,
            benchmark === undefined ? "–" : figure(unit, benchmark),
            row.median === undefined ? "–" : figure(unit, row.median),
            ...(breaks.length ? [row.lowest, row.highest].map((n) => `${n} of ${row.known}`) : []),
            withoutInWords(row),
          ];
        })}
      />
    </>
  );
}

/** Whether the way it is made changed after the period of the map before, up to that of this one. */
function madeAnew({ periods, breaks }: PackIndicator, before: string | undefined, period: string): boolean {
  if (before === undefined) return false;
  const at = (id: string) => periods.findIndex((p) => p.id === id);
  return breaks?.some((b) => at(b.before) > at(before) && at(b.before) <= at(period)) ?? false;
}

const lacks = ({ column }: KeyedColumn, kind: keyof typeof GAPS) =>
  kind === "suppressed" ? column.status.includes(1) : column.status.some((s) => s > 1);
