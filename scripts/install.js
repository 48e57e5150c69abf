// Plain JavaScript on purpose: it runs before anything is installed, on whatever Node (18 or later) the machine has.
// Installs exactly what the lockfile says, once per lockfile; every npm script calls it first.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const stamp = `${root}node_modules/.footholds-installed`;
const major = Number(process.versions.node.split(".")[0]);

if (major < 18) {
  console.error(`Footholds needs Node 18 or later to install itself; this is ${process.version}.`);
  process.exit(1);
}

const wanted = fingerprint();
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";

if (installed !== wanted) {
  console.log("Installing what Footholds needs (the first time takes a few minutes) …");
  if (npm("ci") !== 0) {
    console.error(
      "The installation did not finish. Check the connection to the npm registry, then run the command again.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, fingerprint());
}

function fingerprint() {
  return createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
}

function npm(...args) {
  const options = { cwd: root, stdio: "inherit", shell: process.platform === "win32" };
  return spawnSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], options).status;
}
