import { AREA_LEVELS, type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";
import type { Observation } from "../../geodata/indicator.ts";
import { fullName } from "../../geodata/indicators/family.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { type RankGroup, rankGroup } from "../../geodata/statistics/rankGroups.ts";
import { AreaCluster } from "../clusters/AreaCluster.tsx";
import { Gradient } from "../gradient/Gradient.tsx";
import { Histogram, type Mark } from "../legend/Histogram.tsx";
import { classColours } from "../map/palette.ts";
import { basisInWords, statusInWords } from "../ownData/ownWords.ts";
import { RankChance } from "../rank/RankChance.tsx";
import type { Shown } from "../shown/useShown.ts";
import type { MapTheme } from "../theme/colours.ts";
import {
  figure,
  intervalInWords,
  numberAndWords,
  STATUS_SHORT,
  scaleWords,
  valueInWords,
} from "../words/figure.ts";
import { rankGroupInWords } from "../words/rankGroup.ts";
import { Actions } from "./Actions.tsx";
import { type AreaFacts, ownMeasure } from "./areaFacts.ts";
import { Comparisons } from "./Comparisons.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { NetworkPeople } from "./NetworkPeople.tsx";
import { OtherMeasures } from "./OtherMeasures.tsx";
import { PlaceHead } from "./PlaceHead.tsx";
import { Provenance } from "./Provenance.tsx";
import { RegisteredFigure } from "./RegisteredFigure.tsx";
import { Similar } from "./Similar.tsx";
import { Standings } from "./Standings.tsx";
import { Support } from "./Support.tsx";
import { isDrawnAs } from "./sameArea.ts";
import { Trend } from "./Trend.tsx";
import "./area.css";

const PARTIAL = "The map draws only a part of this area. Its figures are those of the whole.";

/** One place: the measure on the map in words, with its certainty and how it compares; then every other measure. */
export function AreaCard({
  manifest,
  shown,
  theme,
  facts,
  observation,
}: {
  manifest: Manifest;
  shown: Shown;
  theme: MapTheme;
  facts: AreaFacts;
  /** Of the measure and period on the map; undefined when it is not known at this area's level. */
  observation: Observation | undefined;
}) {
  const { indicator, period } = shown.wanted;
  const measure = ownMeasure(facts, indicator.id);
  const around = measure ? undefined : facts.measures.find((m) => m.indicator.id === indicator.id);
  const onMap =
    isDrawnAs(shown.drawn?.level, facts.level, facts.code) && shown.drawn?.indicator.id === indicator.id
      ? shown.drawn
      : undefined;
  const { many } = LEVEL_WORDS[onMap?.level ?? facts.level];
  const published = observation?.status === "published" ? observation : undefined;
  const group =
    onMap && published ? rankGroup(published.value, onMap.column.value, indicator.polarity) : undefined;
  const [number, words] = published ? numberAndWords(indicator.unit, published.value) : [];
  const percent = words?.startsWith("%");
  const scale = scaleWords(indicator.unit);
  const place = manifest.part ? manifest.name : manifest.country;
  const groupWords = rankGroupInWords(indicator, group, many, place, onlySome(onMap, group));
  const label = indicator.periods.find((p) => p.id === period)?.label ?? period;
  const benchmark = indicator.benchmark[period]?.value;
  const partial = manifest.levels.find((l) => l.level === facts.level)?.partial?.includes(facts.code);
  return (
    <article className="area-card">
      <PlaceHead facts={facts} />
      <NetworkPeople facts={facts} />
      {partial && <p className="notice">{PARTIAL}</p>}
      <section className="area-main" aria-label={fullName(indicator)}>
        <h3>{fullName(indicator)}</h3>
        {facts.registrations && (
          <RegisteredFigure manifest={manifest} indicator={indicator} period={period} code={facts.code} />
        )}
        {published ? (
          <>
            <p className="area-figure">
              <span className="number">
                {number}
                {percent && "%"}
              </span>
              <span className="area-unit">{words?.slice(percent ? 1 : 0).trim()}</span>
            </p>
            <p className="quiet">
              {label}. {scale && `${scale.charAt(0).toUpperCase()}${scale.slice(1)}. `}
              {certainty(intervalInWords(indicator.unit, published))}{" "}
              {basisInWords(indicator, published.basis)}
            </p>
            {groupWords && <p className="area-group">{groupWords}</p>}
            {onMap && <AreaCluster shown={shown} code={facts.code} />}
            {onMap && <RankChance manifest={manifest} code={facts.code} drawn={onMap} />}
            {onMap && (
              <Histogram
                series={onMap.series}
                colours={classColours(indicator, onMap.series, theme)}
                height={36}
                marks={stripMarks(published.value, benchmark, manifest.country, figureOf)}
              />
            )}
          </>
        ) : (
          <div className="area-none">
            <p className="area-none-title">
              {observation ? STATUS_SHORT[observation.status as "missing"] : "No figure"}
            </p>
            <p className="quiet">
              {observation
                ? statusInWords(indicator, observation.status as "missing")
                : `This measure is not published for ${many}.`}
            </p>
            {around?.of && around.observation.status === "published" && (
              <p>
                {around.of.name}: {valueInWords(indicator.unit, around.observation.value)}.
              </p>
            )}
          </div>
        )}
        {published && (
          <Comparisons
            manifest={manifest}
            indicator={indicator}
            period={period}
            facts={facts}
            observation={published}
          />
        )}
        {published && onMap && <Standings manifest={manifest} facts={facts} drawn={onMap} />}
        <Similar
          manifest={manifest}
          indicator={indicator}
          period={period}
          facts={facts}
          value={published?.value}
          keyed={Boolean(published && onMap)}
        />
        {measure && <Trend measure={measure} period={period} country={manifest.country} />}
        {published && isLarge(facts.level) && hasNeighbourhoods(indicator, period) && (
          <Gradient
            manifest={manifest}
            indicator={indicator}
            period={period}
            within={facts.level === "country" ? undefined : facts}
          />
        )}
        <Support indicator={indicator} />
      </section>
      <Actions manifest={manifest} facts={facts} />
      <OtherMeasures manifest={manifest} facts={facts} current={indicator.id} theme={theme} />
      <Neighbours facts={facts} />
      <Provenance manifest={manifest} indicator={indicator} />
    </article>
  );

  function figureOf(value: number): string {
    return figure(indicator.unit, value);
  }
}

/** So few areas of a level have a figure that they do not stand for all of them. */
const MOST = 0.9;

/** How many areas a group is of, where these are not nearly all there are: packs never hold all networks. */
function onlySome(drawn: Shown["drawn"], group: RankGroup | undefined): number | undefined {
  if (!drawn || !group) return undefined;
  const all = drawn.level !== "pcn" && group.of >= MOST * drawn.column.value.length;
  return all ? undefined : group.of;
}

function stripMarks(
  value: number,
  benchmark: number | undefined,
  country: string,
  figureOf: (value: number) => string,
): Mark[] {
  const marks: Mark[] = [{ kind: "selected", value }];
  if (benchmark !== undefined)
    marks.unshift({
      kind: "benchmark",
      value: benchmark,
      label: `${country} ${figureOf(benchmark)}`,
    });
  return marks;
}

/** Whether there is anything to set apart; the measure's own page says why where there is not. */
function hasNeighbourhoods({ series, sensitive }: PackIndicator, period: string): boolean {
  return !sensitive && series.some(({ level, columns }) => level === "lsoa" && columns[period]);
}

/** Levels with neighbourhoods enough to be set apart by deprivation. */
function isLarge(level: AreaLevel): boolean {
  return AREA_LEVELS.indexOf(level) >= AREA_LEVELS.indexOf("lad");
}

function certainty(interval: string | undefined): string {
  return interval ? `The true figure is likely to be ${interval}.` : "";
}
