import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { CURRENT_FILE } from "../geodata/pack/manifest.ts";
import { DATA_DIR, ROOT } from "./paths.ts";
import { runScript } from "./run.ts";

// `npm run dev`: the server restarts and the app reloads as files are saved.

const data = process.env.DATA_DIR ?? DATA_DIR;
if (!existsSync(join(data, CURRENT_FILE))) {
  const code = await runScript("scripts/data.ts", ["demo", "--out", data]);
  if (code !== 0) process.exit(code);
}

const server = spawn(process.execPath, ["--watch", "server/main.ts"], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, DATA_DIR: data },
});
process.on("exit", () => server.kill());

const app = await createServer({ configFile: `${ROOT}client/vite.config.ts` });
await app.listen();
app.printUrls();
