import { dotX, rect, ruleX, ruleY, tickX } from "@observablehq/plot";
import { useLayoutEffect, useRef } from "react";
import type { StandingRow } from "../area/Standings.tsx";
import { drawPlot } from "./drawPlot.ts";
import { useWidth } from "./useWidth.ts";
import "./chart.css";

const HEIGHT = 26;
const EDGE = 6;

/** A place among others on one line, on the axis of the histogram: the middle half, the median, its neighbours, itself. */
export default function StripChart({
  row: { standing, neighbours, each },
  domain: { from, to },
}: {
  row: StandingRow;
  domain: { from: number; to: number };
}) {
  const [place, width] = useWidth<HTMLDivElement>();
  const inner = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (width === 0) return;
    const [first, median, third] = standing.quartiles;
    const { element } = drawPlot({
      width,
      height: HEIGHT,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: EDGE,
      marginRight: EDGE,
      x: { axis: null, domain: [from, to > from ? to : from + 1], clamp: true },
      y: { axis: null, domain: [-1, 1] },
      marks: [
        ruleY([0], { className: "plot-rule", x1: standing.lowest, x2: standing.highest }),
        rect([0], { className: "strip-box", x1: first, x2: third, y1: -0.7, y2: 0.7 }),
        tickX(each, { className: "strip-tick", insetTop: 6, insetBottom: 6 }),
        ruleX([median], { className: "strip-median", y1: -0.7, y2: 0.7 }),
        dotX(neighbours, { className: "strip-next", y: 0, r: 3.5 }),
        dotX([standing.value], { className: "plot-now", y: 0, r: 6 }),
      ],
    });
    inner.current?.replaceChildren(element);
  }, [width, standing, neighbours, each, from, to]);
  return (
    <div ref={place} className="plot-place" style={{ minHeight: HEIGHT }}>
      <div ref={inner} />
    </div>
  );
}
