import { figure } from "../words/figure.ts";
import type { MeasureFacts } from "./areaFacts.ts";
import { trendLine, yearOf } from "./trendLine.ts";

const WIDTH = 320;
const HEIGHT = 64;

/** How a place's figure has moved, for measures known more than once. Gaps stay gaps. */
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
  return (
    <figure className="trend">
      <figcaption>Over time</figcaption>
      <svg viewBox={`-6 -6 ${WIDTH + 12} ${HEIGHT + 12}`} role="img" aria-label={words}>
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
