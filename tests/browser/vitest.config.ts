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
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
