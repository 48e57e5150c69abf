import { lazy, Suspense } from "react";
import type { AreaLevel } from "../../geodata/area.ts";
import { fullName } from "../../geodata/indicators/family.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { Support } from "../area/Support.tsx";
import { Gradient } from "../gradient/Gradient.tsx";
import { PageDialog } from "../page/PageDialog.tsx";
import { filedUnder } from "../rainbow/measures.ts";
import { PartBoundary } from "../status/PartBoundary.tsx";
import { openPage } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { dateInWords } from "../words/date.ts";
import { Known } from "./Known.tsx";
import { intervalMethod, largerAreas, whichWay } from "./methodWords.ts";
import "./indicator.css";

const SmallMaps = lazy(() => import("./SmallMaps.tsx"));

/** What a measure is, how it is made, what to bear in mind, where it comes from, and its figures to take away. */
export default function IndicatorPage({
  manifest,
  indicator,
  period,
  level,
  theme,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  /** What the map shows. */
  period: string;
  level: AreaLevel;
  theme: MapTheme;
}) {
  const source = manifest.sources.find((s) => s.id === indicator.source);
  const facts = [
    ["Measured in", indicator.unit.words],
    ["Counts", indicator.numerator],
    ["Out of", indicator.denominator],
    ["Which way is worse", whichWay(indicator)],
    ["Published", dateInWords(indicator.published)],
    ["Next expected", indicator.nextExpected && dateInWords(indicator.nextExpected)],
  ].flatMap(([name, words]) => (name && words ? [{ name, words: words.trim() }] : []));
  return (
    <PageDialog title={fullName(indicator)}>
      <div className="indicator-page">
        <p className="eyebrow">{filedUnder(indicator.determinant)}</p>
        {manifest.demonstration && <p className="notice">Every figure here is made up.</p>}
        <h3>What is this?</h3>
        <p className="indicator-lead">{indicator.definition}</p>
        <dl className="indicator-facts">
          {facts.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words.charAt(0).toUpperCase() + words.slice(1)}</dd>
            </div>
          ))}
        </dl>
        <Support indicator={indicator} />
        {(indicator.caveat || indicator.breaks) && (
          <>
            <h3>Bear in mind</h3>
            {indicator.caveat && <p>{indicator.caveat}</p>}
            {indicator.breaks?.map(({ before, words }) => (
              <p key={before}>
                From {indicator.periods.find((p) => p.id === before)?.label ?? before}: {words}
              </p>
            ))}
          </>
        )}
        {indicator.periods.length > 1 && (
          <>
            <h3>Period by period</h3>
            <PartBoundary>
              <Suspense fallback={<span className="skeleton small-maps-waiting" />}>
                <SmallMaps {...{ manifest, indicator, period, theme }} shown={level} />
              </Suspense>
            </PartBoundary>
          </>
        )}
        <h3>How it is made</h3>
        <p>{intervalMethod(indicator)}</p>
        <p>{largerAreas(indicator)}</p>
        <div className="indicator-gradient">
          <Gradient manifest={manifest} indicator={indicator} period={period} />
        </div>
        <h3>What is known, and where</h3>
        <Known indicator={indicator} />
        {source && (
          <>
            <h3>Where it comes from</h3>
            <p>
              {source.title}, {source.publisher} ({source.vintage}). Licence:{" "}
              <a href={source.licence.url} rel="license noreferrer" target="_blank">
                {source.licence.name}
              </a>
              .
            </p>
            <p className="quiet">{source.attribution}</p>
            <p>
              <button type="button" className="link-button" onClick={() => openPage("sources")}>
                All sources and their files
              </button>
            </p>
          </>
        )}
      </div>
    </PageDialog>
  );
}
