import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Lookups } from "../../../geodata/geography.ts";
import { tableOf } from "../../fixtures/tableOf.ts";
import { REAL_DATA } from "../../realData.ts";

/** The look-ups of the real England, read directly from the files beside the project. */
export function englandLookups(): Lookups {
  const msoaNames = new Map<string, string>();
  const list = csv("lookups/ons_list_msoa21.csv");
  for (const [i, code] of list.areacd!.entries()) msoaNames.set(code, list.areanm![i]!);
  const wards = csv("lookups/lsoa21_wd24_lad24_ew.csv");
  const sicbls = csv("lookups/lsoa21_sicbl24_icb24_en.csv.gz");
  const oas = csv("lookups/oa21_to_lsoa_msoa_lad_ward_pcon_parish_ccg_en.csv.gz");
  const regions = csv("lookups/lad24_rgn24_en.csv");
  return {
    wards: tableOf("lsoa21-ward-lad", {
      lsoa: wards.LSOA21CD!,
      lsoaName: wards.LSOA21NM!,
      ward: wards.WD24CD!,
      wardName: wards.WD24NM!,
      lad: wards.LAD24CD!,
      ladName: wards.LAD24NM!,
    }),
    sicbls: tableOf("lsoa21-sicbl-icb", {
      lsoa: sicbls.LSOA21CD!,
      sicbl: sicbls.SICBL24CD!,
      sicblName: sicbls.SICBL24NM!,
      icb: sicbls.ICB24CD!,
      icbName: sicbls.ICB24NM!,
    }),
    oas: tableOf("oa21-lsoa-msoa", {
      oa: oas.OA!,
      lsoa: oas.LSOA!,
      msoa: oas.MSOA!,
      utla: oas.UTLA!,
      pcon: oas.PCON!,
    }),
    regions: tableOf("lad-region", {
      lad: regions.ltla24_code!,
      ladName: regions.ltla24_name!,
      region: regions.region24_code!,
      regionName: regions.region24_name!,
    }),
    msoaNames,
    country: { code: "E92000001", name: "England" },
  };
}

/** A GeoJSON file's polygons by the code in one of their properties. */
export function polygons(file: string, codeProperty: string): Map<string, Polygon | MultiPolygon> {
  const { features } = JSON.parse(text(file)) as { features: Feature<Polygon | MultiPolygon>[] };
  return new Map(features.map((f) => [String(f.properties?.[codeProperty]), f.geometry]));
}

/** Columns of a CSV file by their header. */
function csv(file: string): Record<string, string[]> {
  const [header, ...lines] = text(file).trimEnd().split(/\r?\n/);
  const columns = cells(header!).map((name) => [name, [] as string[]] as const);
  for (const line of lines) {
    const row = cells(line);
    for (const [i, [, values]] of columns.entries()) values.push(row[i] ?? "");
  }
  return Object.fromEntries(columns);
}

function cells(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

function text(file: string): string {
  const bytes = readFileSync(`${REAL_DATA}/${file}`);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\uFEFF/, "");
}
