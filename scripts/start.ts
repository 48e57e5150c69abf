import { existsSync } from "node:fs";
import { join } from "node:path";
import { CURRENT_FILE } from "../geodata/pack/manifest.ts";
import { buildClient } from "./buildClient.ts";
import { DATA_DIR, ROOT } from "./paths.ts";
import { runScript } from "./run.ts";

// `npm start`: the app is built, a pack is there (the demonstration county when there is none), and the server runs.

const data = process.env.DATA_DIR ?? DATA_DIR;

console.log("Footholds: preparing the app …");
const app = await buildClient();
console.log(app === "built" ? "The app is built." : "The app is up to date.");

if (!existsSync(join(data, CURRENT_FILE))) {
  console.log("No data yet: making the demonstration county, a fictional place …");
  const code = await runScript("scripts/data.ts", ["demo", "--out", data]);
  if (code !== 0) process.exit(code);
}

process.env.DATA_DIR = data;
await import(`${ROOT}server/main.ts`);
