import { symbolScale } from "../map/symbolScale.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { spreadLines } from "./spreadLines.ts";

const whole = new Intl.NumberFormat("en-GB");
/** Between two lines of text, in pixels. */
const LINE = 15;
const WORDS = "Bigger circles mean larger numbers. Numbers of people are never shown as shades.";

/** The key to circles: a few round counts, nested, drawn as large as the map draws them. */
export function SymbolKey({ extent, theme }: { extent: readonly [number, number]; theme: MapTheme }) {
  if (!(extent[1] > 0)) return null;
  const { nested } = symbolScale(extent);
  const largest = nested[0]?.radius ?? 0;
  const { symbol, symbolLine } = GROUND[theme];
  const height = Math.max(largest * 2, LINE * nested.length) + 8;
  const texts = spreadLines(
    nested.map(({ radius }) => height - 2 - radius * 2),
    LINE,
    height - 6,
  );
  return (
    <div className="symbol-key">
      <svg width={largest * 2 + 90} height={height} role="img" aria-label={label(nested)}>
        {nested.map(({ count, radius }, i) => {
          const y = height - 2 - radius;
          const at = texts[i]!;
          return (
            <g key={count}>
              <circle
                cx={largest + 2}
                cy={y}
                r={radius}
                fill={symbol}
                fillOpacity={0.55}
                stroke={symbolLine}
              />
              <line
                x1={largest + 2}
                x2={largest * 2 + 14}
                y1={height - 2 - radius * 2}
                y2={at}
                stroke="currentColor"
              />
              <text x={largest * 2 + 18} y={at + 4} className="number">
                {whole.format(count)}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="quiet">{WORDS}</p>
    </div>
  );
}

function label(nested: readonly { count: number }[]): string {
  return `Circles for ${nested.map(({ count }) => whole.format(count)).join(", ")}`;
}
