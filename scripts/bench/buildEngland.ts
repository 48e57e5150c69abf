import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { memoryMegabytes } from "./memory.ts";

export interface BuildCost {
  /** From the start of the program to its end. */
  seconds: number;
  /** The most that was resident at once; undefined where the system does not say. */
  peakMegabytes?: number;
}

const LOOK_EVERY_MS = 100;

/** Builds the pack of England from the publishers' files into a folder that is thrown away. Throws when it fails. */
export async function buildEngland(from: string): Promise<BuildCost> {
  const out = await mkdtemp(join(tmpdir(), "footholds-england-"));
  try {
    const started = performance.now();
    const child = spawn(process.execPath, ["scripts/data.ts", "england", "--from", from, "--out", out], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let peakMegabytes: number | undefined;
    const look = setInterval(async () => {
      peakMegabytes = (await memoryMegabytes(child.pid!, "VmHWM")) ?? peakMegabytes;
    }, LOOK_EVERY_MS);
    await ended(child).finally(() => clearInterval(look));
    return { seconds: (performance.now() - started) / 1000, peakMegabytes };
  } finally {
    await rm(out, { recursive: true });
  }
}

function ended(child: ChildProcess): Promise<void> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => {
      said = (said + text).slice(-2000);
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the build of England must succeed, got\n${said}`)),
    );
  });
}
