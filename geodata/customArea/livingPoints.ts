import KDBush from "kdbush";
import { kilometresBetween } from "../labels/kilometresBetween.ts";
import type { AreaGeometry } from "../pack/areaTable.ts";
import type { OutputAreas } from "../pack/outputAreas.ts";
import type { CustomGeometry } from "./customShape.ts";
import { polygonsOf } from "./outline.ts";
import { polygonTest } from "./polygonTest.ts";

/** Edges that points are held against before a batch ends; a point counts for as many besides. */
const AT_ONCE = 2_000_000;
const EACH_POINT = 20;

/** Where people live: points that stand for those who live round them, each in one LSOA. */
export interface LivingPoints extends OutputAreas {
  /** What a point stands for. */
  of: "output areas" | "neighbourhoods";
  /** Residents of all points of each LSOA. */
  ofLsoa: Float64Array;
  /** The points in a circle, as indexes. */
  inCircle: (lon: number, lat: number, metres: number) => number[];
  /**
   * The points in a polygon or any of several, each once, in batches: a few milliseconds' work each, also where it finds
   * none, so that whoever asks can see to others in between and stop when they are too many.
   */
  inPolygons: (geometry: CustomGeometry) => Iterable<number[]>;
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
    *inPolygons(geometry) {
      const found = new Uint8Array(lsoa.length);
      let batch: number[] = [];
      let work = 0;
      for (const rings of polygonsOf(geometry)) {
        const { bounds, contains, edgesAt } = polygonTest(rings);
        for (const i of index.range(...bounds)) {
          const [x, y] = [point[2 * i]!, point[2 * i + 1]!];
          work += EACH_POINT + edgesAt(y);
          if (!found[i] && contains(x, y)) {
            found[i] = 1;
            batch.push(i);
          }
          if (work < AT_ONCE) continue;
          yield batch;
          [batch, work] = [[], 0];
        }
      }
      yield batch;
    },
  };
}
