import type { County } from "../county.ts";
import { weightedCentroids } from "../outputAreas.ts";
import { lonLat } from "../plane.ts";
import type { CountyFile } from "./csv.ts";
import { globalId, portalLayer } from "./portalLayer.ts";

/** Population-weighted centroids of output areas, LSOAs and MSOAs, as the portal's point layers. */
export function centroidFiles({ administration: a, outputAreas }: County): CountyFile[] {
  const lsoas = weightedCentroids(outputAreas, (i) => i, a.lsoas.length);
  const msoas = weightedCentroids(outputAreas, (i) => a.msoaOf[i]!, a.msoas.length);
  return [
    {
      name: "Output_Areas_Dec_2021_PWC.geojson",
      text: points(
        "OA21CD",
        outputAreas.map(({ code, at }) => [code, lonLat(at)]),
      ),
    },
    {
      name: "LLSOA_Dec_2021_PWC_for_England_and_Wales_2022.geojson",
      text: points(
        "LSOA21CD",
        a.byCode.map((i) => [a.lsoas[i]!.code, lsoas[i]!]),
      ),
    },
    {
      name: "MSOA_Dec_2021_PWC_in_England_and_Wales.geojson",
      text: points(
        "MSOA21CD",
        a.msoas.map(({ code }, i) => [code, msoas[i]!]),
      ),
    },
  ];
}

function points(
  field: string,
  rows: readonly (readonly [code: string, at: readonly [number, number]])[],
): string {
  return portalLayer(
    rows.map(([code, at], i) => ({
      type: "Feature",
      id: i + 1,
      geometry: { type: "Point", coordinates: at },
      properties: { FID: i + 1, [field]: code, GlobalID: globalId(code) },
    })),
  );
}
