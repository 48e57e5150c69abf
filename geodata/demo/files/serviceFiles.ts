import { codesOf2011 } from "../areasOf2011.ts";
import type { County } from "../county.ts";
import { TRIP_COLUMNS } from "../publicTransport.ts";
import { type CountyFile, csv } from "./csv.ts";
import { nhsCells } from "./nhsCells.ts";

const MAP_HEADER =
  "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME";
const PLACED_HEADER =
  "PRAC_CODE,PRAC_NAME,PRAC_POSTCODE,PRAC_LAT,PRAC_LNG,PRAC_OA11,PRAC_LSOA11,PRAC_OA21,PRAC_LSOA21,PCN_CODE,PCN_NAME,PCN_POSTCODE,PCN_LAT,PCN_LNG,PCN_OA11,PCN_LSOA11,PCN_OA21,PCN_LSOA21,ONS_LOC_CODE,LOC_CODE,LOC_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_NHSER_CODE,NHSER_CODE,NHSER_NAME,SUPPLIER_NAME";
const NHS_REGION = ["E40990001", "Y99", "Dogger Bank (fictional)"] as const;

/** Practices with their networks, practices placed on the map, and public-transport trips. */
export function serviceFiles({
  administration: a,
  before,
  practices,
  networks,
  registrations,
  outputAreas,
  trips,
}: County): CountyFile[] {
  const earlier = codesOf2011(before);
  const nhs = (sicbl: number, practice: number) => [
    ...nhsCells(a, sicbl),
    ...NHS_REGION,
    practice % 3 === 0 ? "EMIS" : "TPP",
  ];
  return [
    {
      name: "gp-reg-pat-prac-map.csv",
      text: csv(
        MAP_HEADER.split(","),
        practices.map(({ code, name, postcode, network, sicbl }, i) => {
          const { code: pcn, name: pcnName } = networks[network]!;
          return ["GP_PRAC_PAT_LIST", "01Oct2024", code, name, postcode.text, pcn, pcnName, ...nhs(sicbl, i)];
        }),
      ),
    },
    {
      name: "gp-reg-pat-prac-lsoa-all.csv",
      text: csv(
        [
          "PUBLICATION",
          "EXTRACT_DATE",
          "PRACTICE_CODE",
          "PRACTICE_NAME",
          "LSOA_CODE",
          "SEX",
          "NUMBER_OF_PATIENTS",
        ],
        [...registrations]
          .map(({ practice, neighbourhood, patients }) => ({
            ...practices[practice]!,
            lsoa: a.lsoas[neighbourhood]!.code,
            patients,
          }))
          .sort((p, q) => (p.code + p.lsoa < q.code + q.lsoa ? -1 : 1))
          .map(({ code, name, lsoa, patients }) => [
            "GP_PRAC_PAT_LIST",
            "01Oct2024",
            code,
            name,
            lsoa,
            "ALL",
            patients,
          ]),
      ),
    },
    {
      name: "practice_pcn_geocoded_lookup.csv",
      text: csv(
        PLACED_HEADER.split(","),
        practices.map(({ code, name, postcode, network, sicbl }, i) => {
          const place = ({ neighbourhood, outputArea, lonLat }: typeof postcode) => [
            lonLat[1],
            lonLat[0],
            outputAreas[outputArea]!.code,
            earlier.get(neighbourhood),
            outputAreas[outputArea]!.code,
            a.lsoas[neighbourhood]!.code,
          ];
          const lead = practices.find((other) => other.network === network)!.postcode;
          return [
            code,
            name,
            postcode.text,
            ...place(postcode),
            networks[network]!.code,
            networks[network]!.name,
            lead.text,
            ...place(lead),
            ...nhs(sicbl, i),
          ];
        }),
      ),
    },
    {
      name: "pt_trips_per_hour_lsoa11_2004_2022.csv",
      text: csv(
        ["lsoa11cd", "lsoa11nm", "lad19cd", "lad19nm", ...TRIP_COLUMNS],
        before.areas.map(({ code, name, lad }, i) => [
          code,
          name,
          a.lads[lad]!.code,
          a.lads[lad]!.name,
          ...trips[i]!,
        ]),
      ),
    },
  ];
}
