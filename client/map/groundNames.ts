import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { halo, LABEL_FONTS, LABEL_SETTING } from "./labelType.ts";
import { BASEMAP_SOURCE } from "./sources.ts";

/** Water and islands in italics, streets along their line once a reader is close enough to walk them. */
export function groundNames(theme: MapTheme): LayerSpecification[] {
  const c = GROUND[theme];
  const source = BASEMAP_SOURCE;
  const kind: ExpressionSpecification = ["get", "kind"];
  const layout = { ...LABEL_SETTING, "text-field": ["get", "name"] as ExpressionSpecification };
  const italic = { "text-font": [LABEL_FONTS.italic], "text-letter-spacing": 0.06 };
  const onWater = { "text-color": c.waterInk, "text-halo-color": c.water, "text-halo-width": 1.2 };
  const isPoint: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
  return [
    {
      id: "label-streets",
      type: "symbol",
      source,
      "source-layer": "roads",
      minzoom: 13,
      filter: [
        "any",
        ["in", kind, ["literal", ["highway", "major_road"]]],
        ["all", ["==", kind, "minor_road"], [">=", ["zoom"], 15]],
      ],
      layout: {
        ...layout,
        "symbol-placement": "line",
        "text-font": [LABEL_FONTS.regular],
        "text-size": 11.5,
      },
      paint: { "text-color": c.softInk, ...halo(theme) },
    },
    {
      id: "label-rivers",
      type: "symbol",
      source,
      "source-layer": "water",
      minzoom: 11,
      filter: ["all", ["!", isPoint], ["in", kind, ["literal", ["river", "stream", "canal"]]]],
      layout: {
        ...layout,
        ...italic,
        "symbol-placement": "line",
        "text-size": 11.5,
        "text-letter-spacing": 0.14,
      },
      paint: onWater,
    },
    {
      id: "label-islands",
      type: "symbol",
      source,
      "source-layer": "earth",
      minzoom: 9,
      filter: ["all", isPoint, ["==", kind, "island"]],
      layout: { ...layout, ...italic, "text-size": 11.5 },
      paint: { "text-color": c.softInk, ...halo(theme) },
    },
    {
      id: "label-water",
      type: "symbol",
      source,
      "source-layer": "water",
      filter: isPoint,
      layout: { ...layout, ...italic, "text-size": ["interpolate", ["linear"], ["zoom"], 6, 12, 12, 14] },
      paint: onWater,
    },
  ];
}
