import { open } from "node:fs/promises";
import { formerLsoas } from "../../geodata/crosswalk/formerLsoas.ts";
import type { NetworkAreas } from "../../geodata/crosswalk/networkAreas.ts";
import type { AreaGeometry } from "../../geodata/pack/areaTable.ts";
import { encodeArrays, type NumberArray } from "../../geodata/pack/arrays.ts";
import type { Manifest, PackFile } from "../../geodata/pack/manifest.ts";
import { encodeOutputAreas } from "../../geodata/pack/outputAreas.ts";
import { encodeRegistrations } from "../../geodata/pack/registrations.ts";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import type { BuiltGeometry } from "./geometry.ts";
import type { IndicatorBuild } from "./indicators.ts";
import type { PackExtent } from "./packExtent.ts";
import type { PackWriter } from "./packWriter.ts";
import type { Inputs } from "./readInputs.ts";
import type { buildSearchFiles } from "./search.ts";
import type { TileArchives } from "./tiles.ts";

/** Everything a pack is written from. */
export interface PackParts {
  recipe: Recipe;
  extent: PackExtent;
  inputs: Inputs;
  indicators: IndicatorBuild;
  geometry: BuiltGeometry;
  search: ReturnType<typeof buildSearchFiles>;
  networks: NetworkAreas | undefined;
}

type Tiles = Manifest["levels"][number]["tiles"];

/** Writes every file of a pack, then its manifest, and leaves it to be checked before it is served. */
export async function writePack(
  writer: PackWriter,
  parts: PackParts,
): Promise<{ folder: string; manifest: Manifest }> {
  const { recipe, geometry, inputs } = parts;
  const { geography, name, part, partial } = parts.extent;
  const levels: Manifest["levels"] = [];
  for (const built of geometry.levels) {
    const table = geography[built.level]!;
    levels.push({
      level: built.level,
      count: table.codes.length,
      ...(partial.has(built.level) && { partial: partial.get(built.level)! }),
      areas: await writer.add(`areas/${built.level}`, "json", jsonBytes(table)),
      geometry: await writer.add(
        `geometry/${built.level}`,
        "bin",
        encodeArrays({}, arraysOf(built.geometry)),
      ),
      tiles: await addTiles(writer, built.level, built.tiles.layer, built.tiles),
    });
  }
  const basemap = inputs.basemap === undefined ? undefined : await addBasemap(writer, inputs.basemap);
  return writer.seal({
    name,
    recipe: recipe.id,
    demonstration: recipe.demonstration,
    country: geography.country!.names[0]!,
    ...(part && { part }),
    bounds: geometry.levels[0]!.tiles.bounds,
    levels,
    labels: {
      tiles: await addTiles(writer, "labels", "place", geometry.labels),
    },
    ...(basemap && { basemap }),
    search: await addSearch(writer, parts),
    ...(await addOutputAreas(writer, parts)),
    ...(await addRegistrations(writer, parts)),
    indicators: await addIndicators(writer, parts.indicators),
    sources: inputs.sources,
  });
}

async function addTiles(
  writer: PackWriter,
  name: string,
  layer: string,
  archives: TileArchives,
): Promise<Tiles> {
  const { gzip, brotli, minzoom, maxzoom } = archives;
  return {
    gzip: await writer.add(`tiles/${name}`, "pmtiles", gzip, { archive: true }),
    brotli: await writer.add(`tiles/${name}.br`, "pmtiles", brotli, {
      archive: true,
    }),
    layer,
    minzoom,
    maxzoom,
  };
}

/** A basemap may be larger than memory: it is copied, and its zooms are read from the head of the file. */
async function addBasemap(writer: PackWriter, path: string): Promise<Tiles> {
  const file = await open(path);
  const head = new Uint8Array(127);
  await file.read(head, 0, head.length, 0);
  await file.close();
  return {
    gzip: await writer.addArchive("tiles/basemap", path),
    layer: "",
    minzoom: head[100]!,
    maxzoom: head[101]!,
  };
}

async function addSearch(
  writer: PackWriter,
  { search, inputs, extent }: PackParts,
): Promise<Manifest["search"]> {
  const lookup = inputs.tables.get("lsoa11-lsoa21");
  return {
    places: await writer.add("search/places", "json", search.places),
    ...(search.practices && {
      practices: await writer.add("search/practices", "json", search.practices),
    }),
    ...(search.postcodes && {
      postcodes: await writer.add("search/postcodes", "bin", search.postcodes),
    }),
    ...(lookup && {
      formerLsoas: await writer.add(
        "search/former-lsoas",
        "json",
        jsonBytes(formerLsoas(lookup, extent.geography.lsoa!.codes)),
      ),
    }),
  };
}

/** Nothing where one of the files about output areas is absent. */
async function addOutputAreas(
  writer: PackWriter,
  { inputs, extent }: PackParts,
): Promise<Pick<Manifest, "outputAreas">> {
  const lookup = inputs.tables.get("oa21-lsoa-msoa");
  const centroids = inputs.tables.get("oa21-centroids");
  const populations = inputs.tables.get("oa21-population");
  if (!lookup || !centroids || !populations) return {};
  const bytes = encodeOutputAreas(extent.geography.lsoa!.codes, { lookup, centroids, populations });
  return { outputAreas: await writer.add("geometry/oa", "bin", bytes) };
}

/** Nothing where no network is drawn. */
async function addRegistrations(
  writer: PackWriter,
  { networks, extent }: PackParts,
): Promise<Pick<Manifest, "registrations">> {
  const { pcn, lsoa } = extent.geography;
  if (!networks || !pcn) return {};
  const bytes = encodeRegistrations(pcn.codes, lsoa!.codes, networks.patients);
  return { registrations: await writer.add("geometry/registrations", "bin", bytes) };
}

/** Columns are compressed four at a time: as many as the runtime has threads for it. */
const AT_ONCE = 4;

async function addIndicators(writer: PackWriter, build: IndicatorBuild): Promise<Manifest["indicators"]> {
  const files = new Map<string, PackFile>();
  for (let i = 0; i < build.columns.length; i += AT_ONCE) {
    await Promise.all(
      build.columns.slice(i, i + AT_ONCE).map(async ({ indicator, level, period, bytes }) => {
        const path = `columns/${indicator}/${level}/${period}`;
        files.set(path, await writer.add(path, "bin", bytes));
      }),
    );
  }
  return build.indicators.map((indicator) => ({
    ...indicator,
    series: indicator.series.map((series) => ({
      ...series,
      columns: Object.fromEntries(
        indicator.periods.flatMap(({ id }) => {
          const file = files.get(`columns/${indicator.id}/${series.level}/${id}`);
          return file ? [[id, file]] : [];
        }),
      ),
    })),
  }));
}

function arraysOf(geometry: AreaGeometry): Record<string, NumberArray> {
  const { ruralUrban, registered, ...arrays } = geometry;
  return { ...arrays, ...(ruralUrban && { ruralUrban }), ...(registered && { registered }) };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
