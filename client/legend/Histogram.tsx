import type { PackSeries } from "../../geodata/pack/manifest.ts";
import { barPieces, placeOf } from "./scale.ts";

export interface Mark {
  kind: "benchmark" | "hovered" | "selected" | "compared";
  value: number;
  label?: string;
}

/** How the areas' figures spread, in the colours of the map, with marks for the country and the areas in hand. */
export function Histogram({
  series,
  colours,
  marks,
  height = 56,
}: {
  series: PackSeries;
  colours: readonly string[];
  marks: readonly Mark[];
  height?: number;
}) {
  const tops = marks.filter((m) => m.label);
  return (
    <div className="histogram" aria-hidden="true">
      {tops.map((mark) => (
        <Label key={mark.kind} place={placeOf(mark.value, series.histogram)} kind={mark.kind}>
          {mark.label}
        </Label>
      ))}
      <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" style={{ height }} role="presentation">
        {barPieces(series).map((piece) => (
          <rect
            key={piece.from}
            x={piece.from * 1000}
            width={Math.max((piece.to - piece.from) * 1000 - 1.5, 0.8)}
            y={height * (1 - piece.height * 0.94)}
            height={height * piece.height * 0.94}
            fill={colours[piece.classIndex]}
          />
        ))}
      </svg>
      {marks.map((mark) => (
        <i
          key={mark.kind}
          className={`mark ${mark.kind}`}
          style={{ left: `${placeOf(mark.value, series.histogram) * 100}%` }}
        />
      ))}
    </div>
  );
}

function Label({ place, kind, children }: { place: number; kind: string; children: React.ReactNode }) {
  const shift = place < 0.25 ? 0 : place > 0.75 ? -100 : -50;
  return (
    <span
      className={`mark-label ${kind}`}
      style={{ left: `${place * 100}%`, transform: `translateX(${shift}%)` }}
    >
      {children}
    </span>
  );
}
