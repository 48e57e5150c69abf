import type { AreaLevel } from "../../geodata/area.ts";
import type { Geography } from "../../geodata/geography.ts";
import {
  buildAreaGeometry,
  overallBounds,
  type PlaceFacts,
  pointsInside,
} from "../../geodata/geometry/areaGeometry.ts";
import { levelShapes } from "../../geodata/geometry/levelShapes.ts";
import type { Outlines } from "../../geodata/geometry/mesh.ts";
import { squareMetresOf } from "../../geodata/geometry/squareMetres.ts";
import { areaLabels } from "../../geodata/labels/areaLabels.ts";
import { localities } from "../../geodata/labels/localities.ts";
import { FIRST_ZOOM, type PlaceRank, placeLabels } from "../../geodata/labels/placeLabels.ts";
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
  lad: 4,
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
  const { labels: places, places: searched } = placeLabels({
    geography,
    localities: input.naptan ? localities(input.naptan) : [],
    districts: shapes.find(({ level }) => level === "lad")!.full,
    inside: { lad: inside.get("lad")!, ward: inside.get("ward")! },
    population: { lad: geometry.get("lad")!.population },
  });
  const named = shapes.flatMap(({ level }): [AreaLevel, LabelPoint[]][] => {
    const points = areaLabels(geography[level]!, inside.get(level)!, geometry.get(level)!.population);
    return points.length > 0 ? [[level, points]] : [];
  });
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

function labelFields(levels: AreaLevel[]): ArchivePlan["layers"] {
  return {
    place: { name: "String", kind: "String", rank: "Number" },
    ...Object.fromEntries(
      levels.map((level) => [`label-${level}`, { name: "String", code: "String", rank: "Number" } as const]),
    ),
  };
}

function labelsAt(
  zoom: number,
  places: readonly LabelPoint[],
  named: readonly [AreaLevel, LabelPoint[]][],
): Record<string, readonly LabelPoint[]> {
  return {
    place: places.filter(({ properties }) => FIRST_ZOOM[properties.rank as PlaceRank] <= zoom),
    ...Object.fromEntries(
      named.flatMap(([level, points]) => (FIRST_NAMED[level] <= zoom ? [[`label-${level}`, points]] : [])),
    ),
  };
}
