import { degreesToGrid } from "../../sources/nationalGrid.ts";
import { hash } from "../../statistics/chance.ts";
import type { County } from "../county.ts";
import { lonLat } from "../plane.ts";
import { type CountyFile, csv } from "./csv.ts";

const HEADER =
  "ATCOCode,NaptanCode,PlateCode,CleardownCode,CommonName,CommonNameLang,ShortCommonName,ShortCommonNameLang,Landmark,LandmarkLang,Street,StreetLang,Crossing,CrossingLang,Indicator,IndicatorLang,Bearing,NptgLocalityCode,LocalityName,ParentLocalityName,GrandParentLocalityName,Town,TownLang,Suburb,SuburbLang,LocalityCentre,GridType,Easting,Northing,Longitude,Latitude,StopType,BusStopType,TimingStatus,DefaultWaitTime,Notes,NotesLang,AdministrativeAreaCode,CreationDateTime,ModificationDateTime,RevisionNumber,Modification,Status";

/** NaPTAN in its 43 columns, a file for each area of the register. Some rows have grid metres only, as the real ones do. */
export function stopFiles({ stops }: County): CountyFile[] {
  const columns = HEADER.split(",");
  return (["990", "991", "910"] as const).map((register) => ({
    name: `${register}Stops.csv`,
    text: csv(
      columns,
      stops
        .filter((stop) => stop.register === register)
        .map((stop) => {
          const degrees = lonLat(stop.at);
          const [easting, northing] = degreesToGrid(...degrees);
          const dice = hash(stop.code);
          const gridOnly = register === "991" && dice % 29 === 0;
          const year = 2004 + (dice % 18);
          const known: Record<string, string | number> = {
            ATCOCode: stop.code,
            NaptanCode: register === "910" ? "" : `srl${letters(dice)}`,
            CommonName: stop.name,
            Street: stop.street,
            Indicator: stop.indicator,
            Bearing: stop.bearing,
            NptgLocalityCode: stop.locality,
            LocalityName: stop.localityName,
            ParentLocalityName: stop.parentLocality,
            Town: stop.town,
            LocalityCentre: "false",
            GridType: "UKOS",
            Easting: easting,
            Northing: northing,
            Longitude: gridOnly ? "" : degrees[0],
            Latitude: gridOnly ? "" : degrees[1],
            StopType: stop.type,
            BusStopType: stop.type === "BCT" ? "MKD" : "",
            TimingStatus: stop.type === "BCT" ? "OTH" : "",
            AdministrativeAreaCode: register,
            CreationDateTime: `${year}-04-01T00:00:00`,
            ModificationDateTime: `${year + 3}-09-01T00:00:00`,
            RevisionNumber: dice % 5,
            Modification: "revise",
            Status: stop.active ? "active" : "inactive",
          };
          return columns.map((column) => known[column] ?? "");
        }),
    ),
  }));
}

function letters(dice: number): string {
  const SPOKEN = "adgjmptw";
  return [0, 3, 6, 9].map((shift) => SPOKEN[(dice >>> shift) & 7]).join("");
}
