import { readFile } from "node:fs/promises";

/** What a process has in memory now (VmRSS) or had at most (VmHWM), in MB; undefined where the system does not say. */
export async function memoryMegabytes(pid: number, which: "VmRSS" | "VmHWM"): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = new RegExp(`^${which}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}
