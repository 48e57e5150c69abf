import { readFileSync, rmSync } from "node:fs";
import { mkdir, open, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";

/** A build says every so often that it lives; one that has been silent for this long is taken for dead. */
const SIGN_OF_LIFE_MS = 20_000;
const SILENCE_MS = 600_000;

/** Locks held by this process. */
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
  const path = resolve(data, "building.lock");
  if (held.has(path)) throw taken(data, path, String(process.pid));
  held.add(path);
  try {
    await mkdir(data, { recursive: true });
    for (let tries = 0; !(await created(path)); tries++) {
      const holder = await livingHolder(path);
      if (holder !== undefined || tries > 0) throw taken(data, path, holder);
      await rm(path, { force: true });
    }
  } catch (error) {
    held.delete(path);
    throw error;
  }
  const sign = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), SIGN_OF_LIFE_MS);
  sign.unref();
  return {
    release() {
      clearInterval(sign);
      if (held.delete(path)) rmSync(path, { force: true });
    },
  };
}

function taken(data: string, path: string, holder = "unknown"): Error {
  return new Error(
    `one build at a time may write to ${data}, and process ${holder} is building there. Wait for it, or give another folder with --out. If there is no such build, remove ${path}`,
  );
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

/** Who holds a lock; undefined when that build is no more. */
async function livingHolder(path: string): Promise<string | undefined> {
  try {
    const [holder, host] = readFileSync(path, "utf8").split(" ");
    if (Date.now() - (await stat(path)).mtimeMs > SILENCE_MS) return undefined;
    // One that has only just been made has no number yet.
    if (!holder) return "unknown";
    return host !== hostname() || isAlive(Number(holder)) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether another process lives; a lock with this process's own number is of an earlier life. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
