import type { County } from "../county.ts";
import { type CountyFile, csv } from "./csv.ts";
import { nhsCells } from "./nhsCells.ts";

/** Official look-up tables between areas. */
export function lookupFiles({
  administration: a,
  before,
  outputAreas,
  neighbourhoods,
  portraits,
}: County): CountyFile[] {
  const ward = (i: number) => a.wards[a.wardOf[i]!]!;
  const lad = (i: number) => a.lads[a.ladOf[i]!]!;
  const msoa = (i: number) => a.msoas[a.msoaOf[i]!]!;
  const pair = ({ code, name }: { code: string; name: string }) => [code, name];
  return [
    {
      name: "LSOA21_WD24_LAD24_EW_LU.csv",
      text: csv(
        ["LSOA21CD", "LSOA21NM", "WD24CD", "WD24NM", "LAD24CD", "LAD24NM", "ObjectId"],
        a.byCode.map((i, n) => [...pair(a.lsoas[i]!), ...pair(ward(i)), ...pair(lad(i)), n + 1]),
      ),
    },
    {
      name: "LSOA21_SICBL24_ICB24_CAL24_LAD24_EN_LU.csv",
      text: csv(
        "LSOA21CD,LSOA21NM,SICBL24CD,SICBL24CDH,SICBL24NM,ICB24CD,ICB24CDH,ICB24NM,LAD24CD,LAD24NM,ObjectId".split(
          ",",
        ),
        a.byCode.map((i, n) => [
          ...pair(a.lsoas[i]!),
          ...nhsCells(a, a.sicblOfLad[a.ladOf[i]!]!),
          ...pair(lad(i)),
          n + 1,
        ]),
      ),
    },
    {
      name: "OA21_LSOA21_MSOA21_LAD22_EW_LU.csv",
      text: csv(
        ["OA21CD", "LSOA21CD", "LSOA21NM", "MSOA21CD", "MSOA21NM", "LAD22CD", "LAD22NM", "ObjectId"],
        outputAreas.map(({ code, neighbourhood: i }, n) => [
          code,
          ...pair(a.lsoas[i]!),
          ...pair(msoa(i)),
          ...pair(lad(i)),
          n + 1,
        ]),
      ),
    },
    {
      name: "LSOA11_LSOA21_LAD22_EW_LU.csv",
      text: csv(
        ["LSOA11CD", "LSOA11NM", "CHGIND", "LSOA21CD", "LSOA21NM", "LAD22CD", "LAD22NM", "ObjectId"],
        before.changes.map(({ from, to, change }, n) => [
          ...pair(before.areas[from]!),
          change,
          ...pair(a.lsoas[to]!),
          ...pair(lad(to)),
          n + 1,
        ]),
      ),
    },
    {
      name: "LAD24_RGN24_EN_LU.csv",
      text: csv(
        ["LAD24CD", "LAD24NM", "RGN24CD", "RGN24NM", "ObjectId"],
        a.lads.map((district, n) => [...pair(district), ...pair(a.region), n + 1]),
      ),
    },
    {
      name: "LTLA24_UTLA24_EW_LU.csv",
      text: csv(
        ["LTLA24CD", "LTLA24NM", "UTLA24CD", "UTLA24NM", "ObjectId"],
        a.lads.map((district, n) => [...pair(district), ...pair(a.utlaOfLad[n]!), n + 1]),
      ),
    },
    {
      name: "RUC_2021_LSOA_EW_LU.csv",
      text: csv(
        ["LSOA21CD", "LSOA21NM", "RUC21CD", "RUC21NM", "Urban_rural_flag"],
        a.byCode.map((i) => {
          const [code, name] = ruralUrban(
            portraits[i]!.remoteness,
            neighbourhoods.people[i]! / neighbourhoods.km2[i]!,
          );
          return [...pair(a.lsoas[i]!), code, name, code.startsWith("U") ? "Urban" : "Rural"];
        }),
      ),
    },
  ];
}

/** Class of the 2021 rural-urban classification, by crowding and by how far a town is. */
function ruralUrban(remoteness: number, peoplePerKm2: number): [code: string, name: string] {
  const far = remoteness > 0.35;
  const where = far ? "Further from a major town or city" : "Nearer to a major town or city";
  const kind = peoplePerKm2 > 700 ? "U" : peoplePerKm2 > 90 ? "RL" : "RS";
  const words = { U: "Urban", RL: "Larger rural", RS: "Smaller rural" }[kind];
  return [`${kind}${far ? "F" : "N"}1`, `${words}: ${where}`];
}
