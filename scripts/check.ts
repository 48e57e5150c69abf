import { run } from "./run.ts";

// `npm run check`: types, lint and format, unused code. Runs all three, then fails if any failed.

const steps: [name: string, command: string, args: string[]][] = [
  ["types", "tsc", ["-p", "."]],
  ["lint and format", "biome", ["check", "--error-on-warnings", "."]],
  ["unused code", "knip", ["--config", "scripts/knip.json"]],
];

const failed: string[] = [];
for (const [name, command, args] of steps) {
  const code = await run(command, args);
  console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Not in order: ${failed.join(", ")}.`);
  process.exit(1);
}
