import type { AreaLevel } from "../../geodata/area.ts";
import type { Geography } from "../../geodata/geography.ts";
import { areaFinder } from "../../geodata/geometry/areaFinder.ts";
import {
  buildAreaGeometry,
  overallBounds,
  type PlaceFacts,
  pointsInside,
} from "../../geodata/geometry/areaGeometry.ts";
import { type Drawing, type LevelShapes, levelShapes } from "../../geodata/geometry/levelShapes.ts";
import type { Outlines } from "../../geodata/geometry/mesh.ts";
import { squareMetresOf } from "../../geodata/geometry/squareMetres.ts";
import { areaLabels } from "../../geodata/labels/areaLabels.ts";
import { localities, type Residents } from "../../geodata/labels/localities.ts";
import { markNamesakes } from "../../geodata/labels/namesakes.ts";
import { type AreasAt, type PlaceLabel, placeLabels } from "../../geodata/labels/placeLabels.ts";
import type { AreaGeometry } from "../../geodata/pack/areaTable.ts";
import type { Places } from "../../geodata/search/searchFiles.ts";
import type { Table } from "../../geodata/sources/table.ts";
import type { LabelPoint } from "../../geodata/tiles/vectorTiles.ts";
import { type ArchivePlan, buildTiles, type TileArchives } from "./tiles.ts";

export interface GeometryInput extends PlaceFacts {
  geography: Geography;
  /** Degrees, by area code; may hold more areas than the geography. */
  boundaries: { lsoa: Outlines; ward?: Outlines };
  naptan?: Table;
  /** `oa21-population`: oa, population; and `oa21-centroids`: code, lon, lat. Places are ranked by LSOAs without them. */
  outputAreas?: { populations: Table; centroids: Table };
  onProgress?: (step: string, share: number) => void;
}

export interface BuiltGeometry {
  levels: {
    level: AreaLevel;
    geometry: AreaGeometry;
    /** Areas in square metres of a level dissolved from LSOAs. */
    squareMetres?: Float64Array;
    tiles: TileArchives & { layer: string };
  }[];
  labels: TileArchives & { layers: string[] };
  places: Places;
}

const ZOOMS = [4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The first zoom at which areas of a level are named; there would be no room before. */
const FIRST_NAMED: Record<AreaLevel, number> = {
  lsoa: 12,
  msoa: 8,
  ward: 8,
  pcn: 8,
  lad: 4,
  pcon: 6,
  utla: 4,
  sicbl: 4,
  icb: 4,
  region: 4,
  country: 4,
};

/**
 * Outlines → facts of place, vector tiles and labels of every level. Throws an InputError when the outlines do not cover
 * the geography.
 */
export async function buildGeometry(input: GeometryInput): Promise<BuiltGeometry> {
  const { geography, onProgress = () => {} } = input;
  onProgress("outlines", 0);
  const shapes = levelShapes(geography, input.boundaries, ZOOMS);
  onProgress("outlines", 0.5);
  const inside = new Map(shapes.map((level) => [level.level, pointsInside(level)]));
  const geometry = new Map(
    shapes.map((level) => [
      level.level,
      buildAreaGeometry(level, inside.get(level.level)!, geography, input),
    ]),
  );
  const areasAt = findAreas(geography, shapes);
  const { labels: placeNames, places: searched } = placeLabels({
    geography,
    localities: input.naptan ? localities(input.naptan, residentsOf(input, geometry.get("lsoa")!)) : [],
    areasAt,
    inside: { lad: inside.get("lad")!, ward: inside.get("ward")! },
    population: { lad: geometry.get("lad")!.population },
    bounds: {
      lsoa: geometry.get("lsoa")!.bounds,
      msoa: geometry.get("msoa")!.bounds,
      ward: geometry.get("ward")!.bounds,
      lad: geometry.get("lad")!.bounds,
    },
  });
  const areaNames = shapes.flatMap(({ level }): [AreaLevel, LabelPoint[]][] => {
    const points = areaLabels(geography[level]!, inside.get(level)!, geometry.get(level)!.population);
    return points.length > 0 ? [[level, points]] : [];
  });
  const { places, areas: named } = markNamesakes(placeNames, areaNames, areasAt);
  onProgress("outlines", 1);

  const bounds = overallBounds(geometry.get("country")!.bounds);
  const archives = await buildTiles(
    [
      ...shapes.map(
        ({ level, drawn }): ArchivePlan => ({
          name: level,
          bounds,
          zooms: ZOOMS,
          layers: { [level]: { code: "String" } },
          job: (zoom) => ({
            zoom,
            areas: {
              layer: level,
              codes: geography[level]!.codes,
              ...drawn.get(zoom)!,
            },
          }),
        }),
      ),
      {
        name: "labels",
        bounds,
        zooms: ZOOMS,
        layers: labelFields(named.map(([level]) => level)),
        job: (zoom) => ({ zoom, labels: labelsAt(zoom, places, named) }),
      },
    ],
    (done, of) => onProgress("tiles", done / of),
  );
  return {
    levels: shapes.map(({ level, full }, i) => ({
      level,
      geometry: geometry.get(level)!,
      ...(level !== "lsoa" && level !== "ward" && { squareMetres: squareMetresOf(full) }),
      tiles: { ...archives[i]!, layer: level },
    })),
    labels: {
      ...archives.at(-1)!,
      layers: Object.keys(labelFields(named.map(([level]) => level))),
    },
    places: searched,
  };
}

/** Where people live: output areas, else the LSOAs of the geography. */
function residentsOf({ geography, outputAreas }: GeometryInput, lsoas: AreaGeometry): Residents {
  if (!outputAreas) {
    const lsoa = geography.lsoa!.codes.map((_, i) => i);
    return {
      lon: lsoa.map((i) => lsoas.centroid[2 * i]!),
      lat: lsoa.map((i) => lsoas.centroid[2 * i + 1]!),
      people: lsoas.population,
    };
  }
  const { populations, centroids } = outputAreas;
  const people = new Map(populations.text.oa!.map((oa, i) => [oa, populations.numbers.population![i]!]));
  return {
    lon: centroids.numbers.lon!,
    lat: centroids.numbers.lat!,
    people: centroids.text.code!.map((code) => people.get(code) ?? 0),
  };
}

/** As areas are drawn at the highest zoom, but for districts, which are searched by their full outlines. */
function findAreas(geography: Geography, shapes: readonly LevelShapes[]): AreasAt {
  const { parents } = geography.lsoa!;
  const shapesOf = (wanted: AreaLevel) => shapes.find(({ level }) => level === wanted)!;
  const drawnOf = (level: AreaLevel) => shapesOf(level).drawn.get(ZOOMS.at(-1)!)!;
  const finder = ({ arcs, shapes: areas }: Drawing) => areaFinder(arcs, areas);
  const [lsoaAt, wardAt] = [finder(drawnOf("lsoa")), finder(drawnOf("ward"))];
  const ladAt = finder(shapesOf("lad").full);
  return (at) => {
    const lsoa = lsoaAt(at);
    const nested = Object.entries(parents).flatMap(([level, of]) => {
      const area = lsoa === undefined ? -1 : of[lsoa]!;
      return area < 0 ? [] : [[level, area]];
    });
    return { ...Object.fromEntries(nested), lsoa, ward: wardAt(at), lad: ladAt(at) };
  };
}

function labelFields(levels: AreaLevel[]): ArchivePlan["layers"] {
  return {
    place: { name: "String", kind: "String", rank: "Number", order: "Number" },
    ...Object.fromEntries(
      levels.map((level) => [`label-${level}`, { name: "String", code: "String", rank: "Number" } as const]),
    ),
  };
}

function labelsAt(
  zoom: number,
  places: readonly PlaceLabel[],
  named: readonly [AreaLevel, LabelPoint[]][],
): Record<string, readonly LabelPoint[]> {
  return {
    place: places.filter(({ firstZoom }) => firstZoom <= zoom),
    ...Object.fromEntries(
      named.flatMap(([level, points]) => (FIRST_NAMED[level] <= zoom ? [[`label-${level}`, points]] : [])),
    ),
  };
}
