import { useRef, useState } from "react";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { pickCell, useView } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { decimal } from "../words/figure.ts";
import { cellAt, cellName, runsDown, thirdsOf } from "./besideMapped.ts";
import { countOf } from "./countOf.ts";
import type { Mapped } from "./mapped.ts";

const SIDE = [0, 1, 2] as const;
const people = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** The key to two measures: a square of nine colours, each a button that leaves colour to its areas alone. */
export function BesideKey({
  mapped,
  theme,
  pointed,
}: {
  mapped: Mapped & { beside: NonNullable<Mapped["beside"]> };
  theme: MapTheme;
  /** Index of the area in hand. */
  pointed?: number;
}) {
  const picked = useView((v) => v.cell);
  const square = useRef<HTMLFieldSetElement>(null);
  const [stop, setStop] = useState({ column: 2, row: 2 });
  const { indicator, beside, level } = mapped;
  const { other, limits, cells, areas } = beside;
  const colours = mapped.shading?.colours(theme) ?? [];
  const at = (column: number, row: number) => cellAt(column, row, indicator, other.indicator);
  const words = (cell: number) => {
    const [first, second] = thirdsOf(cell);
    return `${first} ${indicator.shortName}, ${second} ${other.indicator.shortName}`;
  };
  const size = (cell: number) => {
    const count = beside.people?.[cell];
    return `${countOf(level, areas[cell]!)}${count === undefined ? "" : `, about ${people.format(count)} people`}`;
  };
  const move = (event: React.KeyboardEvent) => {
    const [x, y] = STEPS[event.key] ?? [];
    if (x === undefined || y === undefined) return;
    event.preventDefault();
    const column = Math.min(2, Math.max(0, stop.column + x));
    const row = Math.min(2, Math.max(0, stop.row + y));
    setStop({ column, row });
    square.current?.querySelector<HTMLButtonElement>(`[data-at="${column}${row}"]`)?.focus();
  };
  const shown = SIDE.flatMap((row) => SIDE.map((column) => at(column, row))).find(
    (cell) => cellName(cell) === picked,
  );
  const current = pointed === undefined ? undefined : cells[pointed];
  return (
    <div className="beside-key">
      <fieldset className="beside-square" ref={square} onKeyDown={move}>
        <legend className="hidden-text">
          Thirds of both measures. Arrow keys move, Enter leaves colour to the areas of one square.
        </legend>
        {SIDE.toReversed().map((row) =>
          SIDE.map((column) => {
            const cell = at(column, row);
            return (
              <button
                key={cell}
                type="button"
                data-at={`${column}${row}`}
                tabIndex={stop.column === column && stop.row === row ? 0 : -1}
                aria-pressed={cellName(cell) === picked}
                aria-label={`${capital(words(cell))}: ${size(cell)}`}
                title={`${capital(words(cell))}: ${size(cell)}`}
                className={cell === current ? "current" : undefined}
                style={{ background: colours[cell], gridColumn: column + 1, gridRow: 3 - row }}
                onFocus={() => setStop({ column, row })}
                onClick={() => pickCell(cellName(cell))}
              />
            );
          }),
        )}
      </fieldset>
      <Axis className="beside-up" indicator={other.indicator} limits={limits[1]} />
      <Axis className="beside-along" indicator={indicator} limits={limits[0]} />
      <p className="beside-words" aria-live="polite">
        {shown === undefined ? (
          <>
            <strong>{farWords(indicator, other.indicator)}</strong> {size(at(2, 2))}. Pick a square to see its
            areas alone.
          </>
        ) : (
          <>
            <strong>{capital(words(shown))}:</strong> {size(shown)}.{" "}
            <button type="button" className="link-button" onClick={() => pickCell(undefined)}>
              Show all squares
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** A measure's name with the way its axis runs, and the figures between its thirds. */
function Axis({
  className,
  indicator,
  limits,
}: {
  className: string;
  indicator: PackIndicator;
  limits: readonly number[];
}) {
  const down = runsDown(indicator);
  const inOrder = down ? limits.toReversed() : limits;
  const end = indicator.polarity === "none" ? "higher" : down ? "lower, worse" : "higher, worse";
  return (
    <div className={`beside-axis ${className}`}>
      <span className="beside-limits number">
        {inOrder.map((limit) => (
          <span key={limit}>{shortFigure(indicator.unit, limit)}</span>
        ))}
      </span>
      <span className="beside-name">
        {indicator.shortName} <em>{end}</em> <span aria-hidden="true">→</span>
      </span>
    </div>
  );
}

function farWords(first: PackIndicator, other: PackIndicator): string {
  if (first.polarity !== "none" && other.polarity !== "none") return "Worst third of both:";
  return `${runsDown(first) ? "Lowest" : "Highest"} third of the one, ${runsDown(other) ? "lowest" : "highest"} of the other:`;
}

/** A limit as the classes of the key write it: its unit stands with the name. */
function shortFigure({ decimals, suffix }: PackIndicator["unit"], limit: number): string {
  const rounded = decimal(limit, decimals).replace(/\.0+$/, "");
  return suffix.trim() === "%" ? `${rounded}%` : rounded;
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
