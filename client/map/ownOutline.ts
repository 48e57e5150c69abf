import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { levelOfCode } from "../../geodata/area.ts";
import type { CustomGeometry } from "../../geodata/customArea/customShape.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import { outlineSource } from "./sources.ts";

/** An area of the reader's own as the map shows it: its outline, the corners drawn so far, or the places it is made of. */
export interface OwnOutline {
  geometry?: CustomGeometry;
  corners?: readonly (readonly [number, number])[];
  /** Official codes. */
  codes?: readonly string[];
}

export const OWN_SOURCE = "own-area";

export function ownSource({ geometry, corners = [] }: OwnOutline): SourceSpecification {
  const feature = (geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
    type: "Feature",
    properties: {},
    geometry,
  });
  const line = corners.map(([lon, lat]) => [lon, lat]);
  return {
    type: "geojson",
    data: {
      type: "FeatureCollection",
      features: [
        ...(geometry ? [feature(geometry)] : []),
        ...(line.length > 1 ? [feature({ type: "LineString", coordinates: line })] : []),
        ...(line.length > 2 ? [feature({ type: "LineString", coordinates: [line.at(-1)!, line[0]!] })] : []),
        ...line.map((coordinates) => feature({ type: "Point", coordinates })),
      ],
    },
  };
}

/** The places it is made of by level, with the tiles that hold their outlines. */
export function partsOf({ levels }: Pick<Manifest, "levels">, { codes = [] }: OwnOutline) {
  const byLevel = Map.groupBy(codes, (code) => levelOfCode(code));
  return levels.flatMap(({ level, tiles }) => {
    const found = byLevel.get(level);
    return found ? [{ level, tiles, codes: found }] : [];
  });
}

/** A cased line round the area, and a dot at each corner while it is drawn. */
export function ownLayers({
  manifest,
  theme,
  own,
}: {
  manifest: Manifest;
  theme: MapTheme;
  own?: OwnOutline;
}): LayerSpecification[] {
  if (!own) return [];
  const c = GROUND[theme];
  const layers: LayerSpecification[] = [];
  for (const [id, color, width] of [
    ["own-casing", c.outlineCasing, 5.4],
    ["own-line", c.compared, 2.6],
  ] as const) {
    const paint = { "line-color": color, "line-width": width };
    const layout = { "line-join": "round", "line-cap": "round" } as const;
    layers.push({ id, type: "line", source: OWN_SOURCE, layout, paint });
    for (const { level, tiles, codes } of partsOf(manifest, own))
      layers.push({
        id: `${id}-${level}`,
        type: "line",
        source: outlineSource(level),
        "source-layer": tiles.layer,
        filter: ["in", ["get", "code"], ["literal", codes]],
        layout,
        paint: { ...paint, "line-width": width * 0.8 },
      });
  }
  layers.push({
    id: "own-corners",
    type: "circle",
    source: OWN_SOURCE,
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 5,
      "circle-color": c.compared,
      "circle-stroke-color": c.outlineCasing,
      "circle-stroke-width": 2,
    },
  });
  return layers;
}
