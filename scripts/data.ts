import { parseArgs } from "node:util";
import { buildPack } from "./build/buildPack.ts";
import { DATA_DIR } from "./paths.ts";

const USAGE = `npm run data -- <recipe> [options]

Recipes
  demo       a fictional county, made on this machine
  england    England, from the publishers' files

Options
  --from DIR        use the files in DIR, whatever they are called, instead of downloading
  --icb CODE        keep one Integrated Care Board (may be repeated)
  --lad CODE        keep one district (may be repeated)
  --out DIR         where the pack goes (default: geodata/build)
  --keep-going      set a faulty source aside, and say so in the pack, instead of stopping`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string" },
    icb: { type: "string", multiple: true, default: [] },
    lad: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: DATA_DIR },
    "keep-going": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help || positionals.length !== 1) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.error("\nStopping; the pack in use stays as it was.");
    stop.abort();
    // A second signal, or work that does not listen, ends the process at once.
    setTimeout(() => process.exit(130), 2000).unref();
  });
}

try {
  await buildPack({
    recipe: positionals[0]!,
    from: values.from,
    icb: values.icb,
    lad: values.lad,
    out: values.out,
    keepGoing: values["keep-going"],
    signal: stop.signal,
  });
} catch (error) {
  console.error(`\nThe pack was not built: ${error instanceof Error ? error.message : String(error)}`);
  console.error("The pack in use, if there is one, stays as it was.");
  process.exit(stop.signal.aborted ? 130 : 1);
}
