import { readdir, readFile } from "node:fs/promises";

/** Milliseconds of processor time that all threads of a process have taken; undefined where the system does not say. */
export async function processorTime(pid: number): Promise<number | undefined> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []);
  const times = await Promise.all(
    threads.map((thread) => readFile(`${folder}/${thread}/schedstat`, "utf8").catch(() => "")),
  );
  const nanoseconds = times.map((text) => Number(/^\d+/.exec(text)?.[0])).filter((n) => !Number.isNaN(n));
  return nanoseconds.length === 0 ? undefined : nanoseconds.reduce((sum, n) => sum + n, 0) / 1e6;
}
