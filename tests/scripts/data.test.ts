import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openPackStore } from "../../server/packStore.ts";
import { buildTiny, bytesUnder, currentPack, dataFolder, leavings } from "./build/tinyBuild.ts";
import { tenures, tinyCounty } from "./build/tinyCounty.ts";
import { writtenFolder } from "./read/writtenFolder.ts";

describe("npm run data", () => {
  test.each([
    [["--help"], 0, "npm run data -- <recipe> [options]"],
    [["wales"], 2, "a recipe must be demo or england, got wales\n\nnpm run data"],
    [["england", "--from", "no/such/folder"], 1, "--from must be a folder with the publishers' files, got "],
  ])("%j ends with %i", async (args, code, words) => {
    const out = args[0] === "england" ? ["--out", await dataFolder()] : [];
    const run = await data([...args, ...out]);
    expect(run.said).toContain(words);
    expect(run.code).toBe(code);
  });

  test("says step by step what it does, and at the end what there is and how to see it", async () => {
    const out = await dataFolder();
    const from = await writtenFolder(tinyCounty());
    const { code, said } = await data(["england", "--from", from, "--out", out, "--lad", "E07000002"]);
    expect(code).toBe(0);
    const steps = ["Finding files", "Reading", "Working out indicators", "Outlines", "Tiles", "Writing"];
    for (const step of [...steps, "Checking the pack"])
      expect(said).toMatch(new RegExp(`\n${step}: .+ \\(.+ s\\)`));
    expect(said).toContain("\nBrack is ready: 3 neighbourhoods and all larger areas, 17 indicators.\n");
    expect(said).toContain(`To look at it: npm start, with the environment variable DATA_DIR set to ${out}`);
  });

  test("a code that the data does not have ends with 1", async () => {
    const from = await writtenFolder(tinyCounty());
    const run = await data(["england", "--from", from, "--out", await dataFolder(), "--lad", "E07000099"]);
    expect(run.said).toContain("a subset must name codes of level lad that the data has, got E07000099");
    expect(run.said).toContain("The pack in use, if there is one, stays as it was.");
    expect(run.code).toBe(1);
  });
});

describe("a build that is ended from outside", () => {
  let out: string;
  let before: Record<string, string>;
  let from: string;
  beforeAll(async () => {
    out = await dataFolder();
    await buildTiny(out);
    before = bytesUnder(join(out, "packs"));
    from = await writtenFolder(tinyCounty({ "tenure.csv": tenures("51") }));
  });

  test.each(["SIGINT", "SIGTERM"] as const)("by %s clears up and leaves the pack in use", async (signal) => {
    const run = await data(["england", "--from", from, "--out", out], { signal, at: "Reading" });
    expect(run.said).toContain("Stopping; the pack in use stays as it was.");
    expect(run.code).toBe(130);
    expect(bytesUnder(join(out, "packs"))).toEqual(before);
    expect(leavings(out)).toEqual([]);
  });

  test("by SIGKILL leaves the pack in use serving, and the next build clears up", async () => {
    const old = currentPack(out);
    const run = await data(["england", "--from", from, "--out", out], { signal: "SIGKILL", at: "Reading" });
    expect(run.code).toBeNull();
    expect(leavings(out)).toHaveLength(2);
    const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const store = await openPackStore(out, quiet);
    expect(store.current()!.manifest.id).toBe(old);
    expect(await store.current()!.observation("social-rent", "lsoa", "2021", 0)).toMatchObject({ value: 5 });

    const { manifest } = await buildTiny(out, { from });
    expect(leavings(out)).toEqual([]);
    expect(readdirSync(join(out, "packs")).sort()).toEqual([old, manifest.id].sort());
    await store.refresh();
    expect(await store.current()!.observation("social-rent", "lsoa", "2021", 0)).toMatchObject({
      value: 5.1,
    });
    await store.close();
  });
});

/** Runs `npm run data` with arguments, and ends it with a signal when it begins a step. */
function data(
  args: string[],
  end?: { signal: NodeJS.Signals; at: string },
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      new URL("../../scripts/data.ts", import.meta.url).pathname,
      ...args,
    ]);
    let said = "";
    const hear = (chunk: Buffer) => {
      const before = said.includes(end?.at ?? "");
      said += chunk.toString();
      if (end && !before && said.includes(end.at)) child.kill(end.signal);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => resolve({ code, said }));
  });
}
