import { lazy, Suspense, useState } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Support } from "../area/Support.tsx";
import { useHover } from "../hover/useHover.ts";
import { Icon } from "../icons/Icon.tsx";
import { Legend } from "../legend/Legend.tsx";
import { LevelControl } from "../level/LevelControl.tsx";
import { ModeControl } from "../mode/ModeControl.tsx";
import { PeriodControl } from "../period/PeriodControl.tsx";
import { filedUnder } from "../rainbow/measures.ts";
import type { Shown } from "../shown/useShown.ts";
import { PartBoundary } from "../status/PartBoundary.tsx";
import { chooseIndicator, openPage } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { BreakdownSwitch } from "./BreakdownSwitch.tsx";
import { RainbowMark } from "./RainbowMark.tsx";
import { subtitle } from "./subtitle.ts";
import "./measure.css";

const Rainbow = lazy(() => import("../rainbow/Rainbow.tsx"));

const WORDS = {
  choose: "Choose another measure",
  waiting: "Loading…",
  still: (name: string) => `Still loading. Until then the map shows “${name}”.`,
  more: "What this measures",
  page: "How it is made, and its figures",
};

/** Index of an area in the level drawn, where it has one. */
export interface InHand {
  selected?: number;
  compared?: number;
}

/** The measure on the map: its name and meaning, key, period and kind of area. */
export function MeasurePanel({
  manifest,
  shown,
  theme,
  inHand,
}: {
  manifest: Manifest;
  shown: Shown;
  theme: MapTheme;
  inHand: InHand;
}) {
  const [picking, setPicking] = useState(false);
  const { wanted, mapped } = shown;
  const { indicator } = wanted;
  const hit = useHover((s) => s.hit);
  const hovered = hit && mapped && hit.level === mapped.level ? hit.index : undefined;
  return (
    <>
      <div className="measure">
        <p className="eyebrow">{filedUnder(indicator.determinant)}</p>
        <h2 className="measure-title">{indicator.name}</h2>
        <p className="measure-sub">{subtitle(shown)}</p>
        <button type="button" className="button measure-choose" onClick={() => setPicking(true)}>
          <RainbowMark /> {WORDS.choose}
        </button>
        <BreakdownSwitch indicators={manifest.indicators} current={indicator} />
        {mapped && shown.waiting && mapped.indicator.id !== indicator.id && (
          <p className="quiet measure-waiting">{WORDS.still(mapped.title)}</p>
        )}
        {mapped && !shown.gap ? (
          <div className="measure-key" data-waiting={shown.waiting || undefined}>
            <Legend
              drawn={mapped}
              country={manifest.country}
              theme={theme}
              hovered={hovered}
              selected={inHand.selected}
              compared={inHand.compared}
            />
          </div>
        ) : shown.waiting ? (
          <div className="measure-skeleton">
            <span className="hidden-text">{WORDS.waiting}</span>
            <span className="skeleton" />
            <span className="skeleton" />
          </div>
        ) : null}
        {shown.mode.kind !== "change" && shown.mode.kind !== "age" && <PeriodControl shown={shown} />}
        <ModeControl manifest={manifest} shown={shown} />
        <LevelControl manifest={manifest} shown={shown} />
        <Support indicator={indicator} />
        <details className="measure-more">
          <summary>
            {WORDS.more} <Icon name="down" size={16} />
          </summary>
          <p>{indicator.definition}</p>
          {indicator.caveat && <p className="measure-caveat">{indicator.caveat}</p>}
          <p>
            <button type="button" className="link-button" onClick={() => openPage("indicator")}>
              {WORDS.page}
            </button>
          </p>
        </details>
      </div>
      {picking && (
        <PartBoundary>
          <Suspense>
            <Rainbow
              indicators={manifest.indicators}
              current={indicator}
              onChoose={(id) => {
                chooseIndicator(id);
                setPicking(false);
              }}
              onClose={() => setPicking(false)}
            />
          </Suspense>
        </PartBoundary>
      )}
    </>
  );
}
