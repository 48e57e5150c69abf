import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { run } from "../../scripts/run.ts";

const SAYING = (code: number) =>
  `console.log("one"); console.error("two", process.env.NO_COLOR, process.env.GIVEN); process.exit(${code})`;

let written: MockInstance;
beforeEach(() => {
  vi.stubEnv("FORCE_COLOR", undefined);
  written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("a quiet program that succeeds says nothing", async () => {
  expect(await run(process.execPath, ["-e", SAYING(0)], {}, { quiet: true })).toBe(0);
  expect(output()).toBe("");
});

test("a quiet program that fails says all of it, in no colour", async () => {
  expect(await run(process.execPath, ["-e", SAYING(3)], { GIVEN: "three" }, { quiet: true })).toBe(3);
  expect(output().split("\n").sort()).toEqual(["", "one", "two 1 three"]);
});

test("a program that is not there is told of", async () => {
  await expect(run("/nowhere/at/all", [], {}, { quiet: true })).rejects.toThrow("ENOENT");
});

test("a program is not waited for that it leaves behind", async () => {
  const leaving = `const { spawn } = require("node:child_process");
    const left = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { stdio: "inherit", detached: true });
    left.unref(); console.log(left.pid); process.exitCode = 3`;
  expect(await run(process.execPath, ["-e", leaving], {}, { quiet: true })).toBe(3);
  process.kill(Number(output()));
});

function output(): string {
  return written.mock.calls.map(([chunk]) => String(chunk)).join("");
}
