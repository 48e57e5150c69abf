import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGeography, type Geography, type Lookups, subset } from "../../geodata/geography.ts";
import type { PlaceFacts } from "../../geodata/geometry/areaGeometry.ts";
import { populationsByLsoa } from "../../geodata/geometry/populations.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { recipeById } from "../../geodata/recipes/index.ts";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import type { Table } from "../../geodata/sources/table.ts";
import { checkCodes } from "../../geodata/sources/validate.ts";
import { progressReporter } from "../gather/progress.ts";
import { buildGeometry } from "./geometry.ts";
import { buildIndicators } from "./indicators.ts";
import { downloadCache, type Obtained, obtainFiles } from "./obtainFiles.ts";
import { PackWriter, swapIn } from "./packWriter.ts";
import { type Inputs, outlinesOf, readInputs, setAside } from "./readInputs.ts";
import { buildSearchFiles } from "./search.ts";
import { verifyPack } from "./verifyPack.ts";
import { type PackParts, writePack } from "./writePack.ts";

export interface BuildOptions {
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
}

/** The seed of the demonstration county: the same county on every machine. */
const DEMO_SEED = 1;

/**
 * From files to a served pack: gather, read, cross-check, build, write, verify, swap in. Throws, with the pack in use
 * untouched, when anything is wrong.
 */
export async function buildPack(options: BuildOptions): Promise<{ folder: string; manifest: Manifest }> {
  const started = performance.now();
  const recipe = recipeById(options.recipe);
  if (!recipe) throw new Error(`a recipe must be demo or england, got "${options.recipe}"`);
  const say = (text: string) => console.log(text);
  const progress = progressReporter(process.stderr);
  const step = (task: string, done?: number, total?: number, unit?: string) => {
    options.signal.throwIfAborted();
    progress.report({ task, state: "running", done, total, unit });
  };
  const endStep = (task: string, note?: string) => progress.report({ task, state: "done", note });
  await mkdir(options.out, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), "footholds-"));
  const writer = await PackWriter.begin(options.out);
  try {
    const obtained = await obtain(recipe, options, scratch, say);
    const inputs = await readInputs(obtained.found, {
      required: recipe.required,
      keepGoing: options.keepGoing,
      addresses: obtained.addresses,
      signal: options.signal,
      onProgress: (source, done) =>
        progress.report({
          task: "reading",
          state: "running",
          done,
          total: obtained.found.length,
          note: source,
        }),
    });
    endStep("reading", `${obtained.found.length} sources`);
    const geography = buildGeography(lookupsOf(recipe, inputs));
    checkVintages(inputs, geography, recipe, options.keepGoing);
    const only = options.icb.length + options.lad.length > 0 ? subset(geography, options) : geography;

    step("indicators");
    const facts = factsOf(inputs);
    const populations = {
      lsoa: geography.lsoa!.codes.map((code) => facts.populations.get(code) ?? 0),
    };
    const built = buildIndicators({
      tables: (id) => inputs.tables.get(id),
      geography,
      populations,
      only,
    });
    endStep("indicators", `${built.indicators.length} built, ${built.notes.length} left out`);
    for (const note of built.notes) say(`  ${note}`);

    const outlines = {
      lsoa: outlinesOf(inputs.boundaries.get("lsoa21-boundaries"))!,
      ward: outlinesOf(inputs.boundaries.get("ward-boundaries")),
    };
    const geometry = await buildGeometry({
      geography: only,
      boundaries: outlines,
      ...facts,
      naptan: inputs.tables.get("naptan"),
      onProgress: (task, share) => step(task, Math.round(share * 100), 100, "%"),
    });
    endStep("outlines");
    endStep("tiles");
    const search = buildSearchFiles({
      geography: only,
      places: geometry.places,
      practices: inputs.tables.get("practices"),
      practiceLocations: inputs.tables.get("practice-locations"),
      postcodes: inputs.tables.get("postcodes"),
    });

    step("writing");
    const parts: PackParts = {
      recipe,
      geography: only,
      whole: only === geography,
      inputs,
      indicators: built,
      geometry,
      search,
    };
    const { folder, manifest } = await writePack(writer, parts);
    endStep("writing");
    step("checking the pack");
    const faults = await verifyPack(folder);
    if (faults.length > 0) throw new Error(`the pack is not sound:\n${faults.join("\n")}`);
    endStep("checking the pack");
    options.signal.throwIfAborted();
    await swapIn(options.out, manifest.id, new Date().toISOString());
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    say(`${manifest.name}: pack ${manifest.id} built in ${seconds} s, peak memory ${peak} MB, in ${folder}`);
    return { folder, manifest };
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    progress.finish();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function obtain(
  recipe: Recipe,
  options: BuildOptions,
  scratch: string,
  say: (text: string) => void,
): Promise<Obtained> {
  const { keepGoing, signal } = options;
  const cache = downloadCache(options.out);
  if (!recipe.demonstration || options.from !== undefined) {
    const obtained = await obtainFiles(recipe, {
      from: options.from,
      cache,
      keepGoing,
      signal,
      say,
    });
    return obtained;
  }
  const { writeCounty } = await import("../demo/writeCounty.ts");
  await writeCounty(scratch, { seed: DEMO_SEED });
  return obtainFiles(recipe, {
    from: scratch,
    cache,
    keepGoing,
    signal,
    say: () => {},
  });
}

function lookupsOf(recipe: Recipe, inputs: Inputs): Lookups {
  const table = (id: string) => inputs.tables.get(id)!;
  const msoas = inputs.boundaries.get("msoa21-boundaries") ?? [];
  return {
    wards: table("lsoa21-ward-lad"),
    sicbls: table("lsoa21-sicbl-icb"),
    oas: table("oa21-lsoa-msoa"),
    regions: table("lad-region"),
    msoaNames: new Map(msoas.map(({ code, name }) => [code, name])),
    country: recipe.country,
  };
}

/** Files of one vintage beside look-ups of another are a fault, whoever published them. */
function checkVintages(inputs: Inputs, geography: Geography, recipe: Recipe, keepGoing: boolean): void {
  const lsoas = new Set(geography.lsoa!.codes);
  for (const [id, table] of inputs.tables) {
    if (!table.text.lsoa || id === "postcodes") continue;
    try {
      checkCodes(table, "lsoa", lsoas, "the LSOAs of 2021");
    } catch (error) {
      if (!keepGoing || recipe.required.includes(id)) throw error;
      setAside(inputs, id, (error as Error).message);
    }
  }
}

function factsOf(inputs: Inputs): PlaceFacts {
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

/** Usual residents of each LSOA: the total of the census table that the indicators use, else the sum of its output areas. */
function populationsOf(inputs: Inputs): Map<string, number> {
  const ages = inputs.tables.get("census-age");
  if (ages) return totalsByLsoa(ages);
  const oas = inputs.tables.get("oa21-population");
  if (!oas) throw new Error("a pack needs populations: bring census-age or oa21-population");
  return populationsByLsoa(inputs.tables.get("oa21-lsoa-msoa")!, oas);
}

function totalsByLsoa({ text, numbers }: Table): Map<string, number> {
  return new Map(text.lsoa!.map((lsoa, i) => [lsoa, numbers.total![i]!]));
}
