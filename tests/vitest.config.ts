import { configDefaults, defineConfig } from "vitest/config";

/** Tests of whole builds and of the publishers' real files: minutes, where the others take seconds. */
const PIPELINE = [
  "scripts/{read,build,timetables}/**",
  "scripts/{data,timetables}.test.ts",
  "demo/**",
  "geodata/geometry/england.test.ts",
];

/** Tests of the pack of England that `npm test` has built. */
const ENGLAND = ["england/**"];

/** Files of one project share a thread's modules where nothing they do outlives them: most of the time is loading. */
const TOGETHER = { pool: "threads" as const, isolate: false };

const project = (name: string, include: string[], exclude: string[], options = {}) => ({
  test: {
    ...options,
    name,
    root: import.meta.dirname,
    include: include.map((pattern) => (pattern.endsWith("**") ? `${pattern}/*.test.ts` : pattern)),
    exclude: [...configDefaults.exclude, "browser/**", "results/**", ...exclude],
    environment: "node" as const,
    globalSetup: `${import.meta.dirname}/temporaryFolder.ts`,
    // generous: a busy machine is no fault
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project("unit", ["**"], [...PIPELINE, ...ENGLAND], TOGETHER),
      project("pipeline", PIPELINE, ENGLAND, TOGETHER),
      project("england", ENGLAND, [], TOGETHER),
    ],
  },
});
