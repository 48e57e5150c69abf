import KDBush from "kdbush";
import { kilometresBetween } from "../labels/kilometresBetween.ts";
import type { AreaGeometry } from "../pack/areaTable.ts";
import type { OutputAreas } from "../pack/outputAreas.ts";
import type { CustomGeometry } from "./customShape.ts";
import { polygonsOf } from "./outline.ts";
import { polygonTest } from "./polygonTest.ts";

/** Where people live: points that stand for those who live round them, each in one LSOA. */
export interface LivingPoints extends OutputAreas {
  /** What a point stands for. */
  of: "output areas" | "neighbourhoods";
  /** Residents of all points of each LSOA. */
  ofLsoa: Float64Array;
  /** The points in a circle, as indexes. */
  inCircle: (lon: number, lat: number, metres: number) => number[];
  /** The points in a polygon or any of several. */
  inPolygons: (geometry: CustomGeometry) => number[];
}

/** The points of a pack: of its output areas, or of its LSOAs where it has none. */
export function livingPoints(
  lsoas: Pick<AreaGeometry, "centroid" | "population">,
  outputAreas: OutputAreas | undefined,
): LivingPoints {
  const points = outputAreas ?? {
    point: lsoas.centroid,
    residents: lsoas.population,
    lsoa: lsoas.population.map((_, i) => i),
  };
  const { point, residents, lsoa } = points;
  const index = new KDBush(lsoa.length, 64, Float32Array);
  for (let i = 0; i < lsoa.length; i++) index.add(point[2 * i]!, point[2 * i + 1]!);
  index.finish();
  const ofLsoa = new Float64Array(lsoas.population.length);
  for (let i = 0; i < lsoa.length; i++) ofLsoa[lsoa[i]!]! += residents[i]!;
  return {
    ...points,
    of: outputAreas ? "output areas" : "neighbourhoods",
    ofLsoa,
    inCircle: (lon, lat, metres) => {
      const dy = (metres / 111_000) * 1.02;
      const dx = dy / Math.cos((lat * Math.PI) / 180);
      return index
        .range(lon - dx, lat - dy, lon + dx, lat + dy)
        .filter((i) => kilometresBetween([lon, lat], [point[2 * i]!, point[2 * i + 1]!]) * 1000 <= metres);
    },
    inPolygons: (geometry) => {
      const found = new Set<number>();
      for (const rings of polygonsOf(geometry)) {
        const { bounds, contains } = polygonTest(rings);
        for (const i of index.range(...bounds)) if (contains(point[2 * i]!, point[2 * i + 1]!)) found.add(i);
      }
      return [...found];
    },
  };
}
