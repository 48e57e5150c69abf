import { expect, test } from "vitest";
import { progressReporter, progressText, type TaskProgress } from "../../../scripts/gather/progress.ts";

test.each([
  [
    { task: "naptan", state: "running", done: 12_400_000, total: 99_100_000, unit: "bytes" },
    "naptan 12.4 of 99.1 MB (12%)",
  ],
  [{ task: "naptan", state: "running", done: 0, total: 640_000, unit: "bytes" }, "naptan 0 of 640 kB (0%)"],
  [{ task: "naptan", state: "running", done: 12_400_000, unit: "bytes" }, "naptan 12.4 MB"],
  [
    { task: "wards", state: "running", done: 2000, total: 7588, unit: "features" },
    "wards 2,000 of 7,588 features (26%)",
  ],
  [{ task: "wards", state: "running", note: "waiting" }, "wards: waiting"],
  [{ task: "wards", state: "done", done: 4_100_000, total: 4_100_000, unit: "bytes" }, "wards done 4.1 MB"],
  [{ task: "wards", state: "failed", note: "no connection" }, "wards failed: no connection"],
] satisfies [TaskProgress, string][])("%o in words", (progress, words) => {
  expect(progressText(progress)).toBe(words);
});

test("a terminal has one line that is updated, and a lasting line for what ended", () => {
  const { written, clock, reporter } = reporting({ isTTY: true, columns: 40 });
  reporter.report({ task: "a", state: "running", done: 1, total: 4, unit: "pages" });
  clock.ms = 50;
  reporter.report({ task: "a", state: "running", done: 2, total: 4, unit: "pages" });
  clock.ms = 100;
  reporter.report({ task: "b", state: "running", note: "a wait that does not fit on the line" });
  clock.ms = 101;
  reporter.report({ task: "a", state: "done", done: 4, unit: "pages" });
  reporter.finish();
  expect(written).toEqual([
    "\r\u001b[Ka 1 of 4 pages (25%)",
    "\r\u001b[Ka 2 of 4 pages (50%) · b: a wait that …",
    "\r\u001b[Ka done 4 pages\n",
    "\r\u001b[Kb: a wait that does not fit on the line",
    "\r\u001b[K",
  ]);
});

test("a log has a line every five seconds, and one for what ended", () => {
  const { written, clock, reporter } = reporting({});
  for (clock.ms = 0; clock.ms <= 11_000; clock.ms += 1000)
    reporter.report({ task: "a", state: "running", done: clock.ms / 1000, total: 20, unit: "pages" });
  reporter.report({ task: "a", state: "failed", note: "cut" });
  reporter.finish();
  expect(written).toEqual(["a 5 of 20 pages (25%)\n", "a 10 of 20 pages (50%)\n", "a failed: cut\n"]);
});

test("a dropped task leaves no line and is not shown again", () => {
  const { written, clock, reporter } = reporting({ isTTY: true, columns: 0 });
  reporter.report({ task: "a", state: "running", done: 1 });
  reporter.report({ task: "a", state: "dropped", note: "known" });
  clock.ms += 1000;
  reporter.report({ task: "b", state: "running", done: 2 });
  expect(written).toEqual(["\r\u001b[Ka 1", "\r\u001b[Kb 2"]);
});

function reporting(output: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const reporter = progressReporter({ ...output, write: (text) => written.push(text) }, () => clock.ms);
  return { written, clock, reporter };
}
