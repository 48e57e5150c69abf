import { degreesToGrid } from "../../sources/nationalGrid.ts";
import type { OfficialArea } from "../administration.ts";
import type { County } from "../county.ts";
import { dissolve, geometryOf } from "../outlines.ts";
import { type Line, lonLat, type Point, ringArea } from "../plane.ts";
import type { CountyFile } from "./csv.ts";
import { globalId, portalLayer } from "./portalLayer.ts";

/** Outlines of every level as GeoJSON with the property names of the ONS Open Geography Portal. */
export function boundaryFiles({ administration, before, pieces, arcs }: County): CountyFile[] {
  const a = administration;
  const utlas = [...new Map(a.utlaOfLad.map((utla) => [utla.code, utla])).values()];
  const utlaOf = a.utlaOfLad.map(({ code }) => utlas.findIndex((utla) => utla.code === code));
  const levels: [
    file: string,
    prefix: string,
    areas: readonly OfficialArea[],
    of: (piece: number) => number,
  ][] = [
    [
      "Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BSC_V4.geojson",
      "LSOA21",
      a.lsoas,
      (piece) => pieces[piece]!.neighbourhood,
    ],
    [
      "LSOA_Dec_2011_Boundaries_Generalised_Clipped_BSC_EW_V3.geojson",
      "LSOA11",
      before.areas,
      (p) => pieces[p]!.before,
    ],
    ["MSOA_2021_EW_BSC_V2.geojson", "MSOA21", a.msoas, (p) => a.msoaOf[pieces[p]!.neighbourhood]!],
    ["WD_MAY_2024_UK_BSC.geojson", "WD24", a.wards, (p) => a.wardOf[pieces[p]!.neighbourhood]!],
    ["LAD_MAY_2024_UK_BSC.geojson", "LAD24", a.lads, (p) => a.ladOf[pieces[p]!.neighbourhood]!],
    ["CTYUA_MAY_2024_UK_BSC.geojson", "CTYUA24", utlas, (p) => utlaOf[a.ladOf[pieces[p]!.neighbourhood]!]!],
    [
      "NHS_SubICB_April_2024_EN_BSC.geojson",
      "SICBL24",
      a.sicbls,
      (p) => a.sicblOfLad[a.ladOf[pieces[p]!.neighbourhood]!]!,
    ],
    ["Integrated_Care_Boards_April_2024_EN_BSC.geojson", "ICB24", [a.icb], () => 0],
    ["Regions_December_2024_Boundaries_EN_BUC.geojson", "RGN24", [a.region], () => 0],
  ];
  return levels.map(([name, prefix, areas, of]) => ({
    name,
    text: collection(prefix, areas, dissolve(arcs, of, areas.length)),
  }));
}

function collection(prefix: string, areas: readonly OfficialArea[], shapes: readonly Line[][][]): string {
  const welsh = ["LSOA21", "MSOA21", "WD24", "LAD24", "CTYUA24"].includes(prefix);
  const features = areas
    .map((area, i) => ({ area, shape: shapes[i]! }))
    .sort((p, q) => (p.area.code < q.area.code ? -1 : 1))
    .map(({ area, shape }, i) => {
      const at = lonLat(inside(shape));
      const [easting, northing] = degreesToGrid(...at);
      return {
        type: "Feature",
        id: i + 1,
        geometry: geometryOf(shape),
        properties: {
          FID: i + 1,
          [`${prefix}CD`]: area.code,
          [`${prefix}NM`]: area.name,
          ...(welsh && { [`${prefix}NMW`]: " " }),
          BNG_E: easting,
          BNG_N: northing,
          LONG: at[0],
          LAT: at[1],
          GlobalID: globalId(area.code),
        },
      };
    });
  return portalLayer(features);
}

/** Middle of the largest part; good enough for the publisher's label point. */
function inside(shape: readonly Line[][]): Point {
  const ring = shape.map(([outer]) => outer!).reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a));
  let x = 0;
  let y = 0;
  let twice = 0;
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  return [x / (3 * twice), y / (3 * twice)];
}
