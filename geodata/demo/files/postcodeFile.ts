import { degreesToGrid } from "../../sources/nationalGrid.ts";
import { codesOf2011 } from "../areasOf2011.ts";
import type { County } from "../county.ts";
import { type CountyFile, csv } from "./csv.ts";

const HEADER =
  "pcd7,pcd8,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,npark,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21";
/** The publisher's code for "none in England". */
const NONE = "E99999999";

/** The ONS Postcode Directory in its 52 columns; those that nothing fictional could fill hold the code for none. */
export function postcodeFile({
  administration: a,
  before,
  postcodes,
  outputAreas,
  deprivation,
}: County): CountyFile {
  const earlier = codesOf2011(before);
  const columns = HEADER.split(",");
  const rows = postcodes.map((postcode) => {
    const { text, neighbourhood: i, outputArea, lonLat } = postcode;
    const [outward, inward] = text.split(" ") as [string, string];
    const [easting, northing] = degreesToGrid(...lonLat);
    const lad = a.ladOf[i]!;
    const known: Record<string, string | number | undefined> = {
      pcd7: outward.padEnd(4) + inward,
      pcd8: outward.padEnd(5) + inward,
      pcds: text,
      dointr: postcode.introduced,
      doterm: postcode.terminated ?? "",
      oslaua: a.lads[lad]!.code,
      osward: a.wards[a.wardOf[i]!]!.code,
      usertype: 0,
      oseast1m: easting,
      osnrth1m: String(northing).padStart(7, "0"),
      osgrdind: 1,
      ctry: a.country.code,
      rgn: a.region.code,
      streg: 0,
      statsward: "99ZZ00",
      lsoa11: earlier.get(i),
      sicbl: a.sicbls[a.sicblOfLad[lad]!]!.code,
      ur01ind: "",
      oac01: "",
      bua11: "",
      ru11ind: "",
      oac11: "",
      lat: lonLat[1],
      long: lonLat[0],
      lep2: "",
      imd: deprivation.measures.imd.rank[i],
      icb: a.icb.code,
      oa21: outputAreas[outputArea]!.code,
      lsoa21: a.lsoas[i]!.code,
      msoa21: a.msoas[a.msoaOf[i]!]!.code,
    };
    return columns.map((column) => (column in known ? known[column] : NONE));
  });
  return { name: "ONSPD_NOV_2025_UK.csv", text: csv(columns, rows) };
}
