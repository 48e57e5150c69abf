import { readFileSync, rmSync } from "node:fs";
import { mkdir, open, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** A build says every so often that it lives; one that has been silent for this long is taken for dead. */
const SIGN_OF_LIFE_MS = 20_000;
const SILENCE_MS = 600_000;

/** Locks held by this process: a lock with its number that it does not hold is of an earlier life. */
const held = new Set<string>();

export interface BuildLock {
  /** Lets the next build begin; may be called twice, and when the process is about to end. */
  release(): void;
}

/**
 * Takes a data folder for one build. Throws, saying who holds it, while another build writes there; the lock of a build
 * that was killed is taken over.
 */
export async function takeBuildLock(data: string): Promise<BuildLock> {
  const path = join(data, "building.lock");
  await mkdir(data, { recursive: true });
  for (let tries = 0; !(await created(path)); tries++) {
    const holder = await livingHolder(path);
    if (holder !== undefined || tries > 0)
      throw new Error(
        `one build at a time may write to ${data}, and process ${holder ?? "unknown"} is building there. Wait for it, or give another folder with --out. If there is no such build, remove ${path}`,
      );
    await rm(path, { force: true });
  }
  held.add(path);
  const sign = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), SIGN_OF_LIFE_MS);
  sign.unref();
  return {
    release() {
      clearInterval(sign);
      if (held.delete(path)) rmSync(path, { force: true });
    },
  };
}

async function created(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(`${process.pid} ${hostname()}`);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function livingHolder(path: string): Promise<string | undefined> {
  try {
    const [process, host] = readFileSync(path, "utf8").split(" ");
    if (Date.now() - (await stat(path)).mtimeMs > SILENCE_MS) return undefined;
    const lives = host !== hostname() || isAlive(Number(process), path);
    return lives ? process : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id: number, path: string): boolean {
  if (id === process.pid) return held.has(path);
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
