import { type ReactNode, useLayoutEffect, useRef } from "react";

/**
 * A drawn chart that is read point by point: by pointing at it, or by keyboard with a slider that says each point in words.
 * `xs` are the points' places in pixels, ascending.
 */
export function PlotReader({
  element,
  xs,
  at,
  label,
  words,
  onRead,
  children,
}: {
  element: SVGSVGElement;
  xs: readonly number[];
  at: number;
  label: string;
  words: string;
  /** The point in hand, or undefined when none is any more. */
  onRead(index: number | undefined): void;
  children?: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(element), [element]);
  const read = (event: React.PointerEvent) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onRead(nearest(xs, x));
  };
  return (
    <div className="plot-reader">
      <input
        type="range"
        min={0}
        max={xs.length - 1}
        step={1}
        value={at}
        aria-label={label}
        aria-valuetext={words}
        onChange={(event) => onRead(event.target.valueAsNumber)}
        onBlur={() => onRead(undefined)}
      />
      <div ref={place} onPointerMove={read} onPointerDown={read} onPointerLeave={() => onRead(undefined)} />
      <i className="plot-cursor" style={{ left: xs[at] }} />
      {children}
    </div>
  );
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (let i = 1; i < xs.length; i++) if (Math.abs(xs[i]! - x) < Math.abs(xs[best]! - x)) best = i;
  return best;
}
