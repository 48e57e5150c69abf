import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { buildGeography, type Geography } from "../../geodata/geography.ts";
import type { PlaceFacts } from "../../geodata/geometry/areaGeometry.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { wholePopulations } from "../../geodata/partialAreas.ts";
import { recipeById } from "../../geodata/recipes/index.ts";
import { indicatorsOf } from "../../geodata/recipes/indicatorsOf.ts";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import type { ProgressOutput } from "../gather/progress.ts";
import { type BuildSteps, buildSteps, countOf } from "./buildSteps.ts";
import { checkOutlineVintages, checkVintages, type FaultRules } from "./crossChecks.ts";
import { type BuiltGeometry, buildGeometry } from "./geometry.ts";
import { buildIndicators } from "./indicators.ts";
import { lookupsOf, outputAreasOf, placeFactsOf } from "./inputFacts.ts";
import { networksOf } from "./networks.ts";
import { obtainFiles } from "./obtainFiles.ts";
import { type PackExtent, packExtent } from "./packExtent.ts";
import { PackWriter } from "./packWriter.ts";
import { describeSource, type Inputs, outlinesOf, readInputs } from "./readInputs.ts";
import { buildSearchFiles } from "./search.ts";
import { leftOut, SOURCES_LIST } from "./sourcesText.ts";
import { addStopTables } from "./stopTables.ts";
import { verifyPack } from "./verifyPack.ts";
import { writePack } from "./writePack.ts";

export interface BuildOptions {
  /** Id of a recipe. */
  recipe: string;
  /** Folder with the publishers' files; they are downloaded when absent. */
  from?: string;
  /** Codes of the ICBs and districts to keep; everything when both are empty. */
  icb: string[];
  lad: string[];
  /** Folder the pack is served from. */
  out: string;
  keepGoing: boolean;
  signal: AbortSignal;
  /** Where it is said how the build gets on. */
  output: ProgressOutput;
}

/** The demonstration county is the same on every machine, and made on the same day. */
const DEMO_SEED = 1;
const DEMO_DAY = "2026-01-01";

/**
 * From files to a served pack: gather, read, cross-check, build, write, verify, swap in. Throws, with the pack in use
 * untouched, when anything is wrong, and when another build writes to the same folder.
 */
export async function buildPack(options: BuildOptions): Promise<{ folder: string; manifest: Manifest }> {
  const recipe = recipeById(options.recipe);
  if (!recipe) throw new Error(`a recipe must be demo or england, got "${options.recipe}"`);
  const steps = buildSteps(options.output);
  const writer = await PackWriter.begin(options.out);
  try {
    return await build(recipe, options, steps, writer);
  } finally {
    steps.finish();
    writer.abandon();
  }
}

async function build(
  recipe: Recipe,
  options: BuildOptions,
  steps: BuildSteps,
  writer: PackWriter,
): Promise<{ folder: string; manifest: Manifest }> {
  const { signal, keepGoing } = options;
  const inputs = await gather(recipe, options, steps, writer);

  const networks = networksOf(inputs);
  const whole = buildGeography(lookupsOf(recipe, inputs, networks));
  const rules: FaultRules = { required: recipe.required, keepGoing };
  checkVintages(inputs, whole, rules, steps);
  const extent = packExtent(recipe, whole, options);
  const facts: PlaceFacts = { ...placeFactsOf(inputs), registered: networks?.registered };
  addStopTables(inputs, whole, facts.populations);

  steps.begin("Working out indicators");
  const indicators = buildIndicators({
    tables: (id) => inputs.tables.get(id),
    geography: whole,
    populations: { lsoa: whole.lsoa!.codes.map((code) => facts.populations.get(code) ?? 0) },
    only: extent.geography,
    definitions: indicatorsOf(recipe),
    keepGoing,
  });
  steps.end(
    `${countOf(indicators.indicators.length, "indicator")}, ${countOf(indicators.columns.length, "column")}`,
  );
  steps.list(indicators.notes);
  await appendFile(join(options.out, SOURCES_LIST), leftOut(indicators.notes));
  signal.throwIfAborted();

  const geometry = await drawn(extent, whole, facts, inputs, steps, signal);
  checkOutlineVintages(geometry, extent, inputs, rules, steps);
  const search = buildSearchFiles({
    geography: extent.geography,
    places: geometry.places,
    practices: inputs.tables.get("practices"),
    practiceLocations: inputs.tables.get("practice-locations"),
    postcodes: inputs.tables.get("postcodes"),
  });

  steps.begin("Writing");
  const { folder, manifest } = await writePack(writer, {
    recipe,
    extent,
    inputs,
    indicators,
    geometry,
    search,
    networks,
  });
  steps.end(`${countOf(manifest.levels.length, "level")}, ${countOf(indicators.columns.length, "column")}`);
  signal.throwIfAborted();
  steps.begin("Checking the pack");
  const faults = await verifyPack(folder);
  if (faults.length > 0) throw new Error(`the pack is not sound:\n${faults.join("\n")}`);
  steps.end("sound");
  signal.throwIfAborted();
  return { folder: await writer.commit(manifest.id, new Date().toISOString()), manifest };
}

/** Finds or fetches the files, and reads them. */
async function gather(
  recipe: Recipe,
  { from, out, keepGoing, signal, output }: BuildOptions,
  steps: BuildSteps,
  writer: PackWriter,
): Promise<Inputs> {
  const made = recipe.demonstration && from === undefined;
  if (made) {
    steps.begin("Making the county");
    const { writeCounty } = await import("../demo/writeCounty.ts");
    const names = await writeCounty(writer.scratch, { seed: DEMO_SEED });
    steps.end(`${countOf(names.length, "file")} as the publishers write them`);
  }
  const obtained = await obtainFiles(recipe, {
    from: made ? writer.scratch : from,
    data: out,
    keepGoing,
    signal,
    steps,
    output,
  });
  steps.begin("Reading");
  const { found, retrievals } = obtained;
  const reading = {
    required: recipe.required,
    keepGoing,
    signal,
    retrievals,
    ...(made && { madeOn: DEMO_DAY }),
    onProgress: (done: number, source: string) => steps.report(done, found.length, "sources", source),
  };
  const inputs = await readInputs(found, reading);
  for (const { source, files, reason } of obtained.faulty)
    inputs.sources.push(await describeSource({ source, files, fault: reason }, reading));
  const rows = [...inputs.tables.values()].reduce((sum, table) => sum + table.rows, 0);
  const outlines = [...inputs.boundaries.values()].reduce((sum, areas) => sum + areas.length, 0);
  steps.end(
    `${countOf(rows, "row")} and ${countOf(outlines, "outline")} of ${countOf(found.length, "source")}`,
  );
  for (const { id, setAside: reason } of inputs.sources)
    if (reason !== undefined) steps.say(`  set aside: ${id}: ${reason}`);
  return inputs;
}

async function drawn(
  { geography, partial }: PackExtent,
  whole: Geography,
  facts: PlaceFacts,
  inputs: Inputs,
  steps: BuildSteps,
  signal: AbortSignal,
): Promise<BuiltGeometry> {
  const outlines = {
    lsoa: outlinesOf(inputs.boundaries.get("lsoa21-boundaries"))!,
    ward: outlinesOf(inputs.boundaries.get("ward-boundaries")),
  };
  const areas = Object.values(geography).reduce((sum, { codes }) => sum + codes.length, 0);
  steps.begin("Outlines", `${countOf(areas, "area")}, simplified for each zoom`);
  let task = "outlines";
  const geometry = await buildGeometry({
    geography,
    boundaries: outlines,
    ...facts,
    naptan: inputs.tables.get("naptan"),
    outputAreas: outputAreasOf(inputs),
    onProgress: (next, share) => {
      signal.throwIfAborted();
      if (next !== task) {
        steps.end(countOf(areas, "area"));
        steps.begin("Tiles");
      }
      task = next;
      steps.share(share);
    },
  });
  const bytes = [...geometry.levels.map(({ tiles }) => tiles), geometry.labels].reduce(
    (sum, { gzip }) => sum + gzip.length,
    0,
  );
  steps.end(`${Math.round(bytes / 1e6)} MB`);
  if (partial.size > 0)
    for (const { level, geometry: place } of geometry.levels)
      place.population = wholePopulations(whole, geography, level, facts.populations);
  return geometry;
}
