import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readOptions } from "../../scripts/dataOptions.ts";
import { DATA_DIR } from "../../scripts/paths.ts";

describe("the options of npm run data", () => {
  test("are all of England into the folder that is served, where nothing else is said", () => {
    expect(readOptions(["england"])).toEqual({
      recipe: "england",
      from: undefined,
      icb: [],
      lad: [],
      out: resolve(DATA_DIR),
      keepGoing: false,
    });
  });

  test("may name several codes, and folders from where npm was called", () => {
    const args =
      "england --from files --lad E08000003 --lad E07000136 --icb E54000013 --out pack --keep-going";
    expect(readOptions(args.split(" "))).toEqual({
      recipe: "england",
      from: resolve("files"),
      icb: ["E54000013"],
      lad: ["E08000003", "E07000136"],
      out: resolve("pack"),
      keepGoing: true,
    });
  });

  test.each(["--help", "-h", "demo --help"])("%s asks for help", (args) => {
    expect(readOptions(args.split(" "))).toBe("help");
  });

  test.each([
    ["", "a recipe must be named: demo or england"],
    ["wales", "a recipe must be demo or england, got wales"],
    ["demo england", "one recipe must be named, got demo england"],
    ["demo --form x", "Unknown option '--form'"],
    ["england --lad Boston", "--lad must be a code such as E08000003, got Boston"],
    ["england --icb E07000136", "--icb must be a code such as E54000008, got E07000136"],
  ])("“%s” is refused", (args, words) => {
    expect(() => readOptions(args.split(" ").filter(Boolean))).toThrow(words);
  });
});
