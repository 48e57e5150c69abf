import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../paths.ts";

export interface BuildCost {
  seconds: number;
  peakMegabytes: number;
}

/** Builds the pack of England from the publishers' files into a folder that is thrown away. Throws when it fails. */
export async function buildEngland(from: string): Promise<BuildCost> {
  const out = await mkdtemp(join(tmpdir(), "footholds-england-"));
  try {
    return buildCost(await outputOf(["scripts/data.ts", "england", "--from", from, "--out", out]));
  } finally {
    await rm(out, { recursive: true });
  }
}

/** Reads the last line of a build: "… built in 106.8 s, peak memory 2214 MB, …". Throws when it is not there. */
export function buildCost(output: string): BuildCost {
  const match = /built in ([\d.]+) s, peak memory (\d+) MB/.exec(output);
  if (!match) throw new Error(`a build must end with its time and peak memory, got\n${output.slice(-1000)}`);
  return { seconds: Number(match[1]), peakMegabytes: Number(match[2]) };
}

function outputOf(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => {
        said += text;
      });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve(said) : reject(new Error(`the build must succeed, got\n${said.slice(-2000)}`)),
    );
  });
}
