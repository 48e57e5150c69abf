import { defineConfig } from "vitest/config";

/** Journeys in a real browser against the real server, one file after another: they share two cores with it. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
