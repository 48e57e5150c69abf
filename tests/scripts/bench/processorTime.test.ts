import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { processorTime } from "../../../scripts/bench/processorTime.ts";

test.skipIf(!existsSync("/proc/self/schedstat"))(
  "work takes processor time, of all threads together",
  async () => {
    const before = await processorTime(process.pid);
    const started = process.cpuUsage();
    while (process.cpuUsage(started).user < 50_000);
    const after = await processorTime(process.pid);
    expect(after! - before!).toBeGreaterThan(25);
  },
);

test("nobody knows what a process that is not there has taken", async () => {
  expect(await processorTime(2 ** 30)).toBeUndefined();
});
