import { configDefaults, defineConfig } from "vitest/config";

const ENGLAND = "england.test.ts";

const project = (name: string, include: string, exclude: string[]) => ({
  test: {
    name,
    root: import.meta.dirname,
    include: [include],
    exclude: [...configDefaults.exclude, ...exclude],
    environment: "node" as const,
    // A machine that draws in software can miss a wait; a fault shows twice.
    retry: 1,
    // what a poll without times of its own waits; most take a picture each time
    expect: { poll: { timeout: 20_000, interval: 250 } },
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});

/** Journeys in a real browser against the real server, two files at a time: each draws in software, mostly on one core. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [project("county", "**/*.test.ts", [ENGLAND]), project("england", ENGLAND, [])],
  },
});
