import type { StyleSpecification } from "maplibre-gl";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { MapTheme } from "../theme/colours.ts";
import type { Unnumbered } from "./classes.ts";
import { coastLevel, ground, outsideSources } from "./ground.ts";
import { labelLayers } from "./labels.ts";
import { areaLayers, borderLayers, districtLevel, type Outlined, outlineLayers } from "./layers.ts";
import { OWN_SOURCE, type OwnOutline, ownLayers, ownSource, partsOf } from "./ownOutline.ts";
import { areaSource, BASEMAP_SOURCE, LABEL_SOURCE, outlineSource, vectorSource } from "./sources.ts";

export interface MapView {
  manifest: Manifest;
  theme: MapTheme;
  /** Where tiles, glyphs and sprites are served from: the page's own origin. */
  origin: string;
  /** The level to show. */
  level: AreaLevel;
  /** The level still shown while the tiles and values of `level` are on their way. */
  leaving?: AreaLevel;
  /** Whether areas take colours now. */
  filled?: boolean;
  unnumbered: Partial<Record<AreaLevel, Unnumbered>>;
  selected?: Outlined;
  compared?: Outlined;
  hover?: Outlined;
  own?: OwnOutline;
  outside?: { style: StyleSpecification; attribution: string };
}

/**
 * The whole map as a MapLibre style: ground, areas, hatches, borders, outlines, labels, from bottom to top. The same
 * view always gives the same style, so a change of view is a difference of two styles.
 */
export function mapStyle(view: MapView): StyleSpecification {
  const { manifest, theme, origin, level, leaving, outside } = view;
  const { under, over } = ground(manifest, theme, outside?.style);
  const areas = (shown: AreaLevel) =>
    areaLayers({
      manifest,
      level: shown,
      theme,
      unnumbered: view.unnumbered[shown],
    });
  return {
    version: 8,
    glyphs: `${origin}/glyphs/{fontstack}/{range}.pbf`,
    sprite: `${origin}/sprites/patterns`,
    transition: { duration: 0, delay: 0 },
    sources: sourcesOf(view),
    layers: [
      ...under,
      // The level on its way lies below the one it takes the place of, and is seen when that one is taken away.
      ...areas(level),
      ...(leaving ? areas(leaving) : []),
      ...over,
      ...borderLayers({
        manifest,
        level: leaving ?? level,
        theme,
        filled: view.filled,
      }),
      ...ownLayers(view),
      ...outlineLayers(view),
      ...labelLayers({ manifest, level: leaving ?? level, theme, selected: view.selected }),
    ],
  };
}

/** Only the sources that something is drawn from, and the coloured levels already visited, whose values are kept. */
function sourcesOf({ manifest, origin, level, leaving, selected, compared, hover, own, outside }: MapView) {
  const sources: StyleSpecification["sources"] = {};
  const tilesOf = (wanted: AreaLevel) => manifest.levels.find((l) => l.level === wanted)?.tiles;
  for (const wanted of [
    level,
    leaving,
    districtLevel(leaving ?? level),
    outside || manifest.basemap ? undefined : coastLevel(manifest),
  ]) {
    const tiles = wanted && tilesOf(wanted);
    if (tiles) sources[areaSource(wanted)] = vectorSource(origin, tiles);
  }
  for (const outlined of [selected, compared, hover]) {
    const tiles = outlined && tilesOf(outlined.level);
    if (tiles) sources[outlineSource(outlined.level)] = vectorSource(origin, tiles);
  }
  if (own) sources[OWN_SOURCE] = ownSource(own);
  for (const { level: of, tiles } of own ? partsOf(manifest, own) : [])
    sources[outlineSource(of)] = vectorSource(origin, tiles);
  if (outside) Object.assign(sources, outsideSources(outside.style, outside.attribution));
  else if (manifest.basemap) sources[BASEMAP_SOURCE] = vectorSource(origin, manifest.basemap);
  if (manifest.labels) sources[LABEL_SOURCE] = vectorSource(origin, manifest.labels.tiles);
  return sources;
}
