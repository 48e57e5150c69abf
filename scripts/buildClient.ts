import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "./paths.ts";

const STAMP = `${ROOT}client/dist/.built-from`;

/** Builds the app for the browser unless what lies in client/dist was built from the same sources. */
export async function buildClient(): Promise<"built" | "up to date"> {
  const fingerprint = await fingerprintOf(["client", "geodata", "server"]);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint) return "up to date";
  await build({ configFile: `${ROOT}client/vite.config.ts`, logLevel: "warn" });
  writeFileSync(STAMP, fingerprint);
  return "built";
}

async function fingerprintOf(folders: string[]): Promise<string> {
  const hash = createHash("sha256").update(readFileSync(`${ROOT}package-lock.json`));
  for (const folder of folders) {
    const names = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/[\\/](dist|build)[\\/]/.test(path.slice(ROOT.length)))
      .sort();
    for (const path of files) hash.update(path.slice(ROOT.length)).update(await readFile(path));
  }
  return hash.digest("hex");
}
