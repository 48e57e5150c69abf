import { barY, ruleX, ruleY, text } from "@observablehq/plot";
import { useLayoutEffect, useRef } from "react";
import { drawPlot } from "./drawPlot.ts";
import { useWidth } from "./useWidth.ts";
import "./chart.css";

const HEIGHT = 150;

interface Group {
  decile: number;
  value: number;
  lower?: number;
  upper?: number;
}

/** Ten bars from the most to the least deprived tenth, with their intervals; the two ends have their figures written. */
export default function GradientChart({
  groups,
  figure,
}: {
  groups: readonly Group[];
  figure(value: number): string;
}) {
  const [place, width] = useWidth<HTMLDivElement>();
  const inner = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: figure follows from the groups' measure
  useLayoutEffect(() => {
    if (width === 0) return;
    const numbers = groups.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
    const ends = groups.filter(({ decile }) => decile === 1 || decile === 10);
    const { element } = drawPlot({
      width,
      height: HEIGHT,
      marginTop: 20,
      marginBottom: 34,
      marginLeft: 0,
      marginRight: 0,
      x: { axis: null, type: "band", domain: groups.map((g) => g.decile), padding: 0.15 },
      y: { axis: null, domain: [Math.min(0, ...numbers), Math.max(0, ...numbers)] },
      marks: [
        barY(groups, { className: "gradient-bar", x: "decile", y: "value" }),
        ruleX(
          groups.filter((g) => g.lower !== undefined),
          { className: "gradient-range", x: "decile", y1: "lower", y2: "upper" },
        ),
        ruleY([0], { className: "plot-rule" }),
        text(ends, {
          className: "plot-label own",
          x: "decile",
          y: (g: Group) => Math.max(g.value, g.upper ?? g.value, 0),
          dy: -9,
          text: (g: Group) => figure(g.value),
        }),
        text(groups, { className: "plot-tick", x: "decile", frameAnchor: "bottom", dy: 14, text: "decile" }),
        text(["Most deprived"], { className: "plot-tick", frameAnchor: "bottom-left", dy: 30 }),
        text(["Least deprived"], { className: "plot-tick", frameAnchor: "bottom-right", dy: 30 }),
      ],
    });
    inner.current?.replaceChildren(element);
  }, [width, groups]);
  return (
    <div ref={place} className="plot-place" style={{ minHeight: HEIGHT }}>
      <div ref={inner} />
    </div>
  );
}
