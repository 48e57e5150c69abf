import { defineConfig } from "vitest/config";

/** Journeys in a real browser against the real server, two files at a time: each draws in software, mostly on one core. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["**/*.test.ts"],
    environment: "node",
    maxWorkers: 2,
    // A machine that draws in software can miss a wait; a fault shows twice.
    retry: 1,
    // what a poll without a time of its own waits
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
