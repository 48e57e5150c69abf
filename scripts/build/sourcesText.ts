import { relative, sep } from "node:path";
import type { Recipe } from "../../geodata/recipes/recipe.ts";
import type { Source } from "../../geodata/sources/source.ts";
import type { FileRef } from "../../geodata/sources/table.ts";
import type { Findings, SkippedFile } from "../gather/find.ts";

/** File of the data folder that lists everything a build found and missed. */
export const SOURCES_LIST = "sources.txt";

/** What became of every file that was looked at, for `sources.txt`: nothing folded, source by source. */
export function sourcesText(recipe: Recipe, dir: string, findings: Findings): string {
  const wanted = new Set([...recipe.required, ...recipe.optional]);
  const { used, skipped, missing } = findings;
  const needed = used.filter(({ source }) => wanted.has(source.id));
  const others = used.filter(({ source }) => !wanted.has(source.id));
  const nameOf = ({ path, member }: FileRef) => {
    const name = relative(dir, path).split(sep).join("/");
    return member === undefined ? name : `${name} (${member})`;
  };
  const absent = missing.filter(({ id }) => wanted.has(id));
  return [
    `What the last build of ${recipe.name} found.`,
    ...chapter(
      "Used",
      needed.flatMap(({ source, layout, files }) => [
        ...heading(source),
        `  Layout: ${layout}`,
        ...files.map((file) => `  ${nameOf(file)}`),
      ]),
    ),
    ...chapter(
      "Known, but not needed for this recipe",
      others.flatMap(({ source, files }) => [`${source.id}: ${files.map(nameOf).join(", ")}`]),
    ),
    ...chapter(
      "Set aside for a better file of the same source",
      skipped.filter(({ source }) => source !== undefined).map(reasonOf),
    ),
    ...chapter("Not used", skipped.filter(({ source }) => source === undefined).map(reasonOf)),
    ...chapter(
      "Missing",
      absent.flatMap((source) => [
        ...heading(source),
        `  ${recipe.required.includes(source.id) ? "Needed: there is no pack without it" : "Can be spared"}`,
        ...source.addresses.map(({ url }) => `  ${url}`),
      ]),
    ),
    "",
  ].join("\n");
}

/** The end of the list, when indicators have been worked out. */
export function leftOut(notes: readonly string[]): string {
  return chapter("Indicators left out", notes)
    .map((line) => `${line}\n`)
    .join("");
}

function heading({ id, title, publisher, vintage }: Source): string[] {
  return [id, `  ${title}`, `  ${publisher}, ${vintage}`];
}

function reasonOf({ name, source, reason }: SkippedFile): string {
  return source === undefined ? `${name}: ${reason}` : `${name}: would serve ${source}, but ${reason}`;
}

function chapter(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, "=".repeat(title.length), ...lines];
}
