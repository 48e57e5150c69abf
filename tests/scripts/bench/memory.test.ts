import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { memoryMegabytes } from "../../../scripts/bench/memory.ts";

test.skipIf(!existsSync("/proc/self/status"))(
  "had at most at least what it has now (where there is /proc)",
  async () => {
    const now = await memoryMegabytes(process.pid, "VmRSS");
    const peak = await memoryMegabytes(process.pid, "VmHWM");
    expect(now).toBeGreaterThan(10);
    expect(peak).toBeGreaterThanOrEqual(now!);
  },
);

test("says nothing of a process that is not there", async () => {
  expect(await memoryMegabytes(2 ** 30, "VmRSS")).toBeUndefined();
});
