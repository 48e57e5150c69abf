import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What one run of the load generator saw. Times in milliseconds; `errors` counts failed and unanswered requests. */
export interface LoadResult {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

/**
 * Asks `origin` for the paths in random order over 32 kept-alive connections for some seconds, with wrk.
 * Every server of a comparison is asked with the same seed and the same request headers.
 */
export async function load(origin: string, paths: readonly string[], seconds: number): Promise<LoadResult> {
  const folder = await mkdtemp(join(tmpdir(), "footholds-load-"));
  try {
    const script = join(folder, "paths.lua");
    await writeFile(script, luaFor(paths));
    const args = ["-t1", "-c32", `-d${seconds}s`, "--latency", "-s", script, origin];
    const { stdout } = await execute("wrk", args, { maxBuffer: 1 << 20 });
    return loadResult(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function luaFor(paths: readonly string[]): string {
  return [
    "local requests = {}",
    "init = function()",
    '  wrk.headers["Accept-Encoding"] = "gzip"',
    ...paths.map((path, i) => `  requests[${i + 1}] = wrk.format("GET", ${JSON.stringify(path)})`),
    "  math.randomseed(20260101)",
    "end",
    `request = function() return requests[math.random(${paths.length})] end`,
  ].join("\n");
}

/** Reads wrk's report. Throws when a line it needs is not there. */
export function loadResult(report: string): LoadResult {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(report)?.[1];
  const p50 = milliseconds(report, 50);
  const p99 = milliseconds(report, 99);
  if (!rate || p50 === undefined || p99 === undefined)
    throw new Error(`the load generator's report cannot be read:\n${report}`);
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? "0";
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report) ?? [];
  const errors = [refused, ...socket.slice(1)].reduce((sum, n) => sum + Number(n), 0);
  return { requestsPerSecond: Number(rate), p50, p99, errors };
}

function milliseconds(report: string, percentile: number): number | undefined {
  const match = new RegExp(`\\b${percentile}%\\s+([\\d.]+)(us|ms|s)\\b`).exec(report);
  return match ? Number(match[1]) * { us: 0.001, ms: 1, s: 1000 }[match[2] as "us" | "ms" | "s"] : undefined;
}
