import type { FetchedSource } from "./fetchSources.ts";

type Missing = Exclude<FetchedSource, { status: "ready" }>;

/**
 * What to tell the person at the keyboard about sources that could not be downloaded: what went wrong, which addresses
 * failed, and how to bring the files by hand. `cache` is where downloads are kept, `required` names the sources that
 * the recipe cannot do without. Empty when there is nothing missing.
 */
export function offlineReport(
  results: readonly FetchedSource[],
  { cache, recipe, required }: { cache: string; recipe: string; required: readonly string[] },
): string {
  const missing = results.filter((result) => result.status !== "ready");
  if (missing.length === 0) return "";
  const reasons = new Map<string, number>();
  for (const result of missing)
    if (result.status === "failed")
      for (const { happened, remedy } of result.failures) {
        const reason = `${happened}. ${remedy}.`;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
  const shared = [...reasons].filter(([, times]) => times > 1).map(([reason]) => reason);
  const needed = missing.filter(({ source }) => required.includes(source.id));
  const spared = missing.filter(({ source }) => !required.includes(source.id));
  return `${[
    `${missing.length} of ${results.length} sources are missing.`,
    ...(shared.length > 0
      ? [`At several addresses:\n${shared.map((reason) => `  ${reason}`).join("\n")}`]
      : []),
    ...chapter("Needed: there is no pack without", needed, shared),
    ...chapter("Can be spared; --keep-going builds without", spared, shared),
    `To bring the files by hand:
  1. On a computer with a web browser, fetch them from the addresses above.
  2. Put them into one folder: any names, zipped or not; they are known by what is in them.
  3. Run the same command with that folder: npm run data -- ${recipe} --from DIR
  Or put those that are missing into ${cache}, where what has been downloaded is kept, and run the same command again.`,
  ].join("\n\n")}\n`;
}

function chapter(title: string, missing: readonly Missing[], shared: readonly string[]): string[] {
  return missing.length === 0 ? [] : [`${title}:`, ...missing.map((result) => block(result, shared))];
}

function block(result: Missing, shared: readonly string[]): string {
  const lines = [`${result.source.id}: ${result.source.title} (${result.source.publisher})`];
  if (result.status === "failed")
    for (const { url, happened, remedy } of result.failures) {
      lines.push(`  ${url}`);
      const reason = `${happened}. ${remedy}.`;
      if (!shared.includes(reason)) lines.push(`    ${reason}`);
    }
  else lines.push("  The publisher has no lasting address for it.");
  for (const page of result.pages) lines.push(`  Publisher's page: ${page}`);
  return lines.join("\n");
}
