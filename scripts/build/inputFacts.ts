import { type AreaLevel, levelOfCode } from "../../geodata/area.ts";
import type { Lookups } from "../../geodata/geography.ts";
import type { PlaceFacts } from "../../geodata/geometry/areaGeometry.ts";
import { populationsByLsoa } from "../../geodata/geometry/populations.ts";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import type { Table } from "../../geodata/sources/table.ts";
import type { GeometryInput } from "./geometry.ts";
import type { Inputs } from "./readInputs.ts";

/** The look-ups that say which areas there are, and the names of those whose look-ups have codes alone. */
export function lookupsOf(
  recipe: Recipe,
  inputs: Inputs,
  networks?: { of: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> },
): Lookups {
  const table = (id: string) => inputs.tables.get(id)!;
  const counties = inputs.boundaries.get("utla-boundaries") ?? [];
  const msoas = inputs.boundaries.get("msoa21-boundaries") ?? [];
  return {
    wards: table("lsoa21-ward-lad"),
    sicbls: table("lsoa21-sicbl-icb"),
    oas: table("oa21-lsoa-msoa"),
    regions: table("lad-region"),
    counties: inputs.tables.get("lad-utla"),
    msoaNames: new Map(msoas.map(({ code, name }) => [code, name])),
    country: recipe.country,
    names: new Map([
      ...namesIn(inputs, "pcon"),
      ...counties.map(({ code, name }) => [code, name] as const),
      ...namedCounties(inputs.tables.get("lad-utla")),
      ...(networks?.names ?? []),
    ]),
    networks: networks?.of,
  };
}

function namedCounties(table: Table | undefined): [string, string][] {
  return (table?.text.utla ?? []).map((code, row) => [code, table!.text.utlaName![row]!]);
}

/** Names of a level's areas that stand beside their codes in any table of figures. */
function namesIn({ tables }: Inputs, level: AreaLevel): [string, string][] {
  return [...tables.values()].flatMap(({ text: { code, name } }) =>
    code && name
      ? code.flatMap((each, row): [string, string][] =>
          levelOfCode(each) === level && name[row] !== "" ? [[each, name[row]!]] : [],
        )
      : [],
  );
}

/** What is known of places: centroids, residents and rural-urban classes. */
export function placeFactsOf(inputs: Inputs): PlaceFacts {
  const centroids = new Map<string, readonly [number, number]>();
  for (const id of ["lsoa21-centroids", "msoa21-centroids"]) {
    const table = inputs.tables.get(id);
    for (const [i, code] of table?.text.code?.entries() ?? [])
      centroids.set(code, [table!.numbers.lon![i]!, table!.numbers.lat![i]!]);
  }
  const classes = inputs.tables.get("rural-urban");
  return {
    centroids,
    populations: populationsOf(inputs),
    ruralUrban: new Map(classes?.text.lsoa?.map((lsoa, i) => [lsoa, classes.text.class![i]!])),
  };
}

/** Who lives where, more finely than LSOAs, where both files are there. */
export function outputAreasOf({ tables }: Inputs): GeometryInput["outputAreas"] {
  const populations = tables.get("oa21-population");
  const centroids = tables.get("oa21-centroids");
  return populations && centroids && { populations, centroids };
}

/** Usual residents of each LSOA: the total of the census table that the indicators use, else the sum of its output areas. */
export function populationsOf(inputs: Inputs): Map<string, number> {
  const ages = inputs.tables.get("census-age");
  if (ages) return totalsByLsoa(ages);
  const oas = inputs.tables.get("oa21-population");
  if (!oas) throw new Error("a pack needs populations: bring census-age or oa21-population");
  return populationsByLsoa(inputs.tables.get("oa21-lsoa-msoa")!, oas);
}

function totalsByLsoa({ text, numbers }: Table): Map<string, number> {
  return new Map(text.lsoa!.map((lsoa, i) => [lsoa, numbers.total![i]!]));
}
