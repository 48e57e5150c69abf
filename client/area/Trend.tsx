import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { decimal, figure } from "../words/figure.ts";
import type { MeasureFacts } from "./areaFacts.ts";
import { trendLine, yearOf } from "./trendLine.ts";

const WIDTH = 320;
const HEIGHT = 72;

const EDGE = 6;
/** Room that a line of the scale's text takes, in the drawing's units. */
const TEXT = 14;

/** How a place's figure has moved, for measures known more than once, with the scale it is drawn on. Gaps stay gaps. */
export function Trend({ measure, period }: { measure: MeasureFacts; period: string }) {
  const { indicator } = measure;
  const known = new Map(measure.periods.map((p) => [p.period, p.observation]));
  const points = indicator.periods.map(({ id, label }) => {
    const observation = known.get(id);
    return {
      label,
      year: yearOf(id),
      value: observation?.status === "published" ? observation.value : undefined,
    };
  });
  const line = trendLine(points, WIDTH, HEIGHT);
  if (!line) return null;
  const now = indicator.periods.findIndex((p) => p.id === period);
  const words = `${line.first.label}: ${figure(indicator.unit, line.first.value)}. ${line.last.label}: ${figure(indicator.unit, line.last.value)}.`;
  const { scale, zero } = line;
  const rules = [
    { at: 0, text: short(indicator.unit, scale.to) },
    { at: HEIGHT, text: short(indicator.unit, scale.from) },
  ];
  if (zero !== undefined)
    rules.push({ at: zero, text: zero > TEXT && zero < HEIGHT - TEXT ? short(indicator.unit, 0) : "" });
  return (
    <figure className="trend">
      <figcaption>
        Over time
        {scale.from > 0 && <span className="quiet"> – the scale does not begin at zero</span>}
      </figcaption>
      <div className="trend-scale quiet number" aria-hidden="true">
        {rules.map(({ at, text }) => (
          <span key={at} style={{ top: `${((at + EDGE) / (HEIGHT + 2 * EDGE)) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      <svg
        viewBox={`-${EDGE} -${EDGE} ${WIDTH + 2 * EDGE} ${HEIGHT + 2 * EDGE}`}
        role="img"
        aria-label={words}
      >
        {rules.map(({ at }) => (
          <line key={at} x1={-EDGE} x2={WIDTH + EDGE} y1={at} y2={at} />
        ))}
        {line.pieces.map((piece) => (
          <polyline key={piece} points={piece} />
        ))}
        {line.dots.map((dot) => (
          <circle
            key={dot.i}
            cx={dot.x}
            cy={dot.y}
            r={dot.i === now ? 5 : 2.5}
            data-now={dot.i === now || undefined}
          />
        ))}
      </svg>
      <p className="trend-ends quiet number" aria-hidden="true">
        <span>
          {line.first.label} {figure(indicator.unit, line.first.value)}
        </span>
        <span>
          {line.last.label} {figure(indicator.unit, line.last.value)}
        </span>
      </p>
    </figure>
  );
}

/** A figure beside the scale: the ends of the line say what it is of. */
function short({ decimals, suffix }: PackIndicator["unit"], value: number): string {
  return (value === 0 ? "0" : decimal(value, decimals)) + (suffix.trim() === "%" ? "%" : "");
}
