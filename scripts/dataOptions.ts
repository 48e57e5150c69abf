import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { RECIPES, recipeById } from "../geodata/recipes/index.ts";
import type { BuildOptions } from "./build/buildPack.ts";
import { DATA_DIR } from "./paths.ts";

export const USAGE = `npm run data -- <recipe> [options]

Recipes
  demo       a fictional county, made on this machine
  england    England, from the publishers' files

Options
  --from DIR        use the files in DIR, whatever they are called, instead of downloading
  --icb CODE        keep one Integrated Care Board, as E54000008 (may be repeated)
  --lad CODE        keep one district, as E08000003 (may be repeated)
  --out DIR         where the pack goes (default: geodata/build)
  --keep-going      set a faulty source aside, and say so in the pack, instead of stopping
  --help            show this`;

const CODES = { icb: /^E54\d{6}$/, lad: /^E0[6-9]\d{6}$/ };

/** What a build is asked for, with whole paths; `"help"` where help is asked for. Throws at any other argument. */
export function readOptions(args: string[]): Omit<BuildOptions, "signal" | "output"> | "help" {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: "string" },
      icb: { type: "string", multiple: true, default: [] },
      lad: { type: "string", multiple: true, default: [] },
      out: { type: "string", default: DATA_DIR },
      "keep-going": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return "help";
  const [recipe, ...more] = positionals;
  const known = RECIPES.map(({ id }) => id).join(" or ");
  if (recipe === undefined) throw new Error(`a recipe must be named: ${known}`);
  if (more.length > 0) throw new Error(`one recipe must be named, got ${positionals.join(" ")}`);
  if (!recipeById(recipe)) throw new Error(`a recipe must be ${known}, got ${recipe}`);
  for (const level of ["icb", "lad"] as const)
    for (const code of values[level])
      if (!CODES[level].test(code))
        throw new Error(
          `--${level} must be a code such as ${level === "icb" ? "E54000008" : "E08000003"}, got ${code}`,
        );
  return {
    recipe,
    from: values.from === undefined ? undefined : resolve(values.from),
    icb: values.icb,
    lad: values.lad,
    out: resolve(values.out),
    keepGoing: values["keep-going"],
  };
}
