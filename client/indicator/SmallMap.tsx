import { memo, useMemo } from "react";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import { classColours } from "../map/palette.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { circlePath, columnPaths } from "./columnPaths.ts";
import type { Frame } from "./smallMapFrame.ts";

/** A column drawn as small as a stamp: for the eye alone, its words stand beside it. `shared` names the SharedParts. */
export const SmallMap = memo(function SmallMap({
  column,
  indicator,
  frame,
  shapes,
  centroid,
  theme,
  shared,
}: {
  column: KeyedColumn;
  indicator: PackIndicator;
  frame: Frame;
  shapes: readonly (string | undefined)[];
  /** Set where counts are drawn as circles. */
  centroid?: Float32Array;
  theme: MapTheme;
  shared: string;
}) {
  const { series } = column;
  const paths = useMemo(
    () => columnPaths(column.column, centroid ? [] : series.breaks, shapes),
    [column, centroid, series, shapes],
  );
  const circles = useMemo(
    () => centroid && circlePath(column.column, series, centroid, frame),
    [column, series, centroid, frame],
  );
  const colours = centroid ? [GROUND[theme].built] : classColours(indicator, series, theme);
  const line = GROUND[theme][centroid ? "bareLine" : "areaLine"];
  return (
    <svg className="small-map" viewBox={`-3 -3 ${frame.width + 6} ${frame.height + 6}`} aria-hidden="true">
      {paths.classes.map((path, i) => path && <path key={colours[i]} d={path} fill={colours[i]} />)}
      {(["missing", "suppressed"] as const).map(
        (kind) => paths[kind] && <path key={kind} d={paths[kind]} fill={`url(#${shared}-${kind})`} />,
      )}
      <use href={`#${shared}-borders`} fill="none" stroke={line} strokeWidth="0.7" />
      {circles && (
        <path
          d={circles}
          fill={GROUND[theme].symbol}
          fillOpacity="0.6"
          stroke={GROUND[theme].symbolLine}
          strokeWidth="0.8"
        />
      )}
    </svg>
  );
});
