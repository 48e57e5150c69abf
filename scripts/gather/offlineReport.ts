import type { FetchedSource } from "./fetchSources.ts";

/**
 * What to tell the person at the keyboard about sources that could not be downloaded: which addresses failed and why,
 * and how to bring the files by hand. `cache` is where downloads are kept. Empty when there is nothing missing.
 */
export function offlineReport(results: readonly FetchedSource[], cache: string): string {
  const missing = results.filter((result) => result.status !== "ready");
  if (missing.length === 0) return "";
  const blocks = missing.map((result) => {
    const lines = [`${result.source.id}: ${result.source.title} (${result.source.publisher})`];
    if (result.status === "failed")
      for (const { url, happened, remedy } of result.failures)
        lines.push(`  ${url}`, `    ${happened}. ${remedy}.`);
    else lines.push("  The publisher has no lasting address for it.");
    for (const page of result.pages) lines.push(`  Publisher's page: ${page}`);
    return lines.join("\n");
  });
  const sources = missing.length === 1 ? "1 source is" : `${missing.length} sources are`;
  return `${[
    `${sources} missing:`,
    ...blocks,
    `To bring the files by hand:
  1. On a computer with a web browser, fetch them from the addresses above.
  2. Put them into one folder: any names, zipped or not; they are known by what is in them.
  3. Run the same command with that folder: npm run data -- <recipe> --from DIR
What has been downloaded so far is kept in ${cache}.`,
  ].join("\n\n")}\n`;
}
