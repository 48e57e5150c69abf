import { LEVEL_WORDS } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Provenance } from "../area/Provenance.tsx";
import type { Padding } from "../camera/fitCamera.ts";
import { Legend } from "../legend/Legend.tsx";
import type { InHand } from "../measure/MeasurePanel.tsx";
import { subtitle } from "../measure/subtitle.ts";
import { Place } from "../Place.tsx";
import type { Shown } from "../shown/useShown.ts";
import type { MapTheme } from "../theme/colours.ts";
import { PrintedMap } from "./PrintedMap.tsx";
import "./print.css";

const WORDS = {
  fictional: "Demonstration data: a fictional county. Every place and figure on this page is made up.",
  from: "See this map at",
  with: "The map rests on:",
};

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** What goes on paper: the map and its key, the place in full, and where all of it comes from. */
export function PrintedPage({
  manifest,
  shown,
  theme,
  padding,
  area,
  compare,
  inHand,
}: {
  manifest: Manifest;
  shown: Shown;
  theme: MapTheme;
  padding: Padding;
  area?: string;
  compare?: string;
  inHand: InHand;
}) {
  const { mapped, wanted } = shown;
  const level = mapped?.level ?? wanted.level;
  const credits = new Set(manifest.sources.filter((s) => !s.setAside).map((s) => s.attribution.trim()));
  return (
    <div className="printed-page">
      <header>
        <p className="printed-brand">
          <strong>Footholds</strong> {manifest.name}
        </p>
        {manifest.demonstration && <p className="printed-notice">{WORDS.fictional}</p>}
        {manifest.part && <p className="printed-notice">{manifest.part.note}</p>}
        <h1>{wanted.indicator.name}</h1>
        <p>{subtitle(shown)}</p>
      </header>
      <PrintedMap padding={padding} label={`${wanted.indicator.name} by ${LEVEL_WORDS[level].one}`} />
      {mapped && !shown.gap && <Legend drawn={mapped} country={manifest.country} theme={theme} {...inHand} />}
      {area && <Place manifest={manifest} shown={shown} theme={theme} code={area} compare={compare} />}
      {(!area || compare) && <Provenance manifest={manifest} indicator={wanted.indicator} />}
      <footer>
        <p>
          {WORDS.from} {location.href}. Printed {date.format(new Date())}. Data version {manifest.id}.
        </p>
        <p>
          {WORDS.with} {[...credits].filter(Boolean).join(" ")}
        </p>
      </footer>
    </div>
  );
}
