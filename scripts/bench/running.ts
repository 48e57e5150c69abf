import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { ROOT } from "../paths.ts";

/** A server under test. `pid` is of the process that answers. */
export interface Running {
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts this product's server on a free port with a data folder. */
export function startFootholds(data: string): Promise<Running> {
  return startServer(process.execPath, () => ["server/main.ts"], {
    path: "/ready",
    environment: (port) => ({ PORT: String(port), HOST: "127.0.0.1", DATA_DIR: data, LOG_LEVEL: "warn" }),
  });
}

/** Starts a server on a free port and waits until `path` answers. Throws when it ends or stays silent for a minute. */
export async function startServer(
  command: string,
  args: (port: number) => string[] | Promise<string[]>,
  { path, environment }: { path: string; environment?: (port: number) => Record<string, string> },
): Promise<Running> {
  const port = await freePort();
  const child = spawn(command, await args(port), {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment?.(port) },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said = (said + text).slice(-2000);
  });
  const started = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => resolve(child.pid!));
  });
  const pid = await started;
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (!(await answers(origin + path))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(
        `a server must answer at ${path} within a minute, got nothing from ${command}\n${said}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { origin, pid, stop: () => stopped(child) };
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
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
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
