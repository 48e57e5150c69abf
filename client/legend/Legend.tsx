import { observationAt } from "../../geodata/pack/column.ts";
import type { KeyedColumn } from "../api.ts";
import { ClusterKey } from "../clusters/ClusterKey.tsx";
import { classColours, hatchBackground, isTwoSided } from "../map/palette.ts";
import { BesideKey } from "../mode/BesideKey.tsx";
import type { Mapped } from "../mode/mapped.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { figure } from "../words/figure.ts";
import { Histogram, type Mark } from "./Histogram.tsx";
import "./legend.css";
import { limitWords } from "./limitWords.ts";
import { polarityWords } from "./polarityWords.ts";
import { SymbolKey } from "./SymbolKey.tsx";
import { classOfValue } from "./scale.ts";

const WORDS = {
  suppressed: "Withheld to protect people",
  missing: "No figure",
  title: "What the colours mean",
};

/** The key to the map: the same classes and colours, how figures spread, and where the country and areas in hand lie. */
export function Legend({
  drawn,
  country,
  theme,
  hovered,
  selected,
  compared,
}: {
  drawn: Mapped;
  country: string;
  theme: MapTheme;
  hovered?: number;
  selected?: number;
  compared?: number;
}) {
  const { indicator, series, column, period } = drawn;
  const counts = indicator.measure === "count";
  const colours = counts
    ? countColours(series, theme)
    : (drawn.shading?.colours(theme) ?? classColours(indicator, series, theme));
  const benchmark = indicator.benchmark[period]?.value;
  const valueAt = (index: number | undefined) => {
    if (index === undefined) return undefined;
    const observation = observationAt(column, index);
    return observation.status === "published" ? observation.value : undefined;
  };
  const marks: Mark[] = [];
  const mark = (kind: Mark["kind"], value: number | undefined, label?: string) => {
    if (value !== undefined) marks.push({ kind, value, label });
  };
  mark(
    "benchmark",
    benchmark,
    benchmark === undefined
      ? ""
      : `${country} ${drawn.mode === "change" && benchmark > 0 ? "+" : ""}${figure(indicator.unit, benchmark)}`,
  );
  mark("selected", valueAt(selected));
  mark("compared", valueAt(compared));
  mark("hovered", valueAt(hovered));
  const pointed = valueAt(hovered) === undefined ? selected : hovered;
  const inHand = valueAt(pointed);
  const { beside, clusters } = drawn;
  const ownKey = beside !== undefined || clusters !== undefined;
  return (
    <figure className="legend" aria-label={WORDS.title}>
      {beside ? (
        <BesideKey mapped={{ ...drawn, beside }} theme={theme} pointed={pointed} />
      ) : clusters ? (
        <ClusterKey mapped={{ ...drawn, clusters }} theme={theme} pointed={pointed} />
      ) : (
        <Histogram series={series} colours={colours} marks={marks} />
      )}
      {ownKey ? null : counts ? (
        <SymbolKey extent={series.extent} theme={theme} />
      ) : (
        <Classes
          breaks={series.breaks}
          colours={colours}
          unit={indicator.unit}
          current={
            inHand === undefined
              ? undefined
              : (drawn.shading?.classes[pointed!] ?? classOfValue(inHand, series.breaks))
          }
        />
      )}
      {!counts && !ownKey && (
        <p className="legend-polarity">
          {drawn.colourWords?.(theme) ?? polarityWords(indicator, theme, isTwoSided(series))}
        </p>
      )}
      {drawn.left && drawn.left.indicator.id !== indicator.id && (
        <div className="legend-left">
          <p className="eyebrow">On the left: {drawn.left.indicator.shortName}</p>
          <Classes
            breaks={drawn.left.series.breaks}
            colours={classColours(drawn.left.indicator, drawn.left.series, theme)}
            unit={drawn.left.indicator.unit}
          />
          <p className="legend-polarity">
            {polarityWords(drawn.left.indicator, theme, isTwoSided(drawn.left.series))}
          </p>
        </div>
      )}
      {drawn.summary && <p className="legend-summary">{drawn.summary}</p>}
      <ul className="legend-gaps">
        {drawn.fadedWords && (
          <li>
            <i className="gap-swatch" style={{ background: GROUND[theme].land }} />
            {drawn.fadedWords}
          </li>
        )}
        {(["suppressed", "missing"] as const)
          .filter((kind) => has(drawn, kind))
          .map((kind) => (
            <li key={kind}>
              <i className="gap-swatch" style={{ background: hatchBackground(kind, theme) }} />
              {WORDS[kind]}
            </li>
          ))}
      </ul>
    </figure>
  );
}

/** The classes' colours in a row, with the limits between them. */
export function Classes({
  breaks,
  colours,
  unit,
  current,
}: {
  breaks: readonly number[];
  colours: readonly string[];
  unit: KeyedColumn["indicator"]["unit"];
  current?: number;
}) {
  const limits = limitWords(breaks, unit.decimals);
  return (
    <ol className="classes">
      {colours.map((colour, i) => (
        <li key={colour} className={i === current ? "current" : undefined}>
          <i className="swatch" style={{ background: colour }} />
          <span className="hidden-text">{classWords(limits, i, unit)}</span>
          {i > 0 && (
            <span className="class-limit number" aria-hidden="true">
              {limits[i - 1]}
              {unit.suffix.trim() === "%" ? "%" : ""}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function classWords(
  limits: readonly string[],
  i: number,
  { suffix }: KeyedColumn["indicator"]["unit"],
): string {
  const [from, to] = [limits[i - 1], limits[i]];
  if (from === undefined) return to === undefined ? "All values" : `Below ${to}${suffix}`;
  return to === undefined ? `${from}${suffix} or more` : `${from}${suffix} to ${to}${suffix}`;
}

const STATUS_INDEX = { suppressed: [1], missing: [2, 3] } as const;

function has({ column }: KeyedColumn, kind: "suppressed" | "missing"): boolean {
  return STATUS_INDEX[kind].some((status) => column.status.includes(status));
}

/** Counts have one colour, that of their circles. */
function countColours({ breaks }: KeyedColumn["series"], theme: MapTheme): string[] {
  return Array.from({ length: breaks.length + 1 }, () => GROUND[theme].symbol);
}
