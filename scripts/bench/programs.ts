import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { RESULTS_DIR } from "../paths.ts";
import { run } from "../run.ts";

/** Makes sure wrk and nginx are on this machine; installs Debian's where it can. Returns those still missing. */
export async function missingPrograms(): Promise<string[]> {
  const wanted = { wrk: "wrk", nginx: "nginx-light" };
  const absent = () => (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => !onPath(name));
  if (absent().length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await run("apt-get", ["update", "-qq"]);
    const packages = absent().map((name) => wanted[name]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      DEBIAN_FRONTEND: "noninteractive",
    });
  }
  return absent();
}

/** Fetches tileserver-gl-light into the results folder once, and returns the path of its main file. */
export async function tileserverGlLight(): Promise<string> {
  const folder = join(RESULTS_DIR, "tileserver-gl-light");
  const main = join(folder, "node_modules/tileserver-gl-light/src/main.js");
  if (!existsSync(main))
    await run("npm", [
      "install",
      "--prefix",
      folder,
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "tileserver-gl-light@5.6.0",
    ]);
  if (!existsSync(main)) throw new Error("tileserver-gl-light could not be fetched");
  return main;
}

/** A server under test: stop it when done. `pid` is of the process that answers. */
export interface Running {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a server on a free port and waits until `path` answers. `args` is told the port. */
export async function startServer(
  command: string,
  args: (port: number) => string[] | Promise<string[]>,
  options: { path: string; environment?: (port: number) => Record<string, string>; seconds?: number },
): Promise<Running> {
  const port = await freePort();
  const child = spawn(command, await args(port), {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...options.environment?.(port) },
  });
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + (options.seconds ?? 60) * 1000;
  while (!(await answers(origin + options.path))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`${command} did not answer at ${options.path}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { origin, pid: child.pid!, stop: () => stopped(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 5000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function onPath(name: string): boolean {
  try {
    execFileSync("which", [name], { stdio: "ignore" });
    return true;
  } catch {
    return existsSync(`/usr/sbin/${name}`);
  }
}
