import { type Match, matchSource, nearestMiss } from "../../geodata/sources/matchLayout.ts";
import { nearestHeader } from "../../geodata/sources/nearestHeader.ts";
import type { Source } from "../../geodata/sources/source.ts";
import { type FileRef, InputError } from "../../geodata/sources/table.ts";
import { nameOf } from "./fileBytes.ts";
import { type SniffedHead, sniff } from "./sniff.ts";

/** Which layout of its source a file is in. Throws InputError saying which column is missing and what is like it. */
export async function recognise(ref: FileRef, source: Source): Promise<{ match: Match; head: SniffedHead }> {
  const sniffed = await sniff(ref);
  const file = nameOf(ref);
  if ("problem" in sniffed)
    throw new InputError({ file, rule: sniffed.problem, expected: formatsOf(source) });
  if (!("heads" in sniffed))
    throw new InputError({
      file,
      rule: "not a file that this source is read from",
      expected: formatsOf(source),
    });
  for (const head of sniffed.heads) {
    const match = matchSource(head, [source]);
    if (match) return { match, head };
  }
  throw missingColumns(file, source, sniffed.heads);
}

function missingColumns(file: string, source: Source, heads: readonly SniffedHead[]): InputError {
  const misses = heads.flatMap((head) => nearestMiss(head, source) ?? []);
  const miss = misses.sort((a, b) => a.missing.length - b.missing.length)[0];
  if (!miss)
    return new InputError({ file, rule: "the file is of another format", expected: formatsOf(source) });
  const [field] = miss.missing;
  if (field === undefined)
    return new InputError({
      file,
      rule: `the columns of ${source.id} are there, but what is in them is not`,
      expected: "codes and categories of its kind",
    });
  const spec = miss.layout.columns[field]!;
  const near = nearestHeader(spec, miss.headers);
  return new InputError({
    file,
    rule: `no column for ${miss.missing.join(", ")}`,
    expected: spec.headers
      .map((h) => (typeof h === "string" ? `"${h}"` : `a header like ${h.source}`))
      .join(" or "),
    got: near === undefined ? miss.headers.slice(0, 8).join(", ") : `"${near}", which is nearest`,
  });
}

const formatsOf = (source: Source) => [...new Set(source.layouts.map(({ format }) => format))].join(" or ");
