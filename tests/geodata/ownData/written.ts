import type { Geography } from "../../../geodata/geography.ts";
import type { Slices } from "../../../geodata/ownData/encoding.ts";
import { type Matched, matchRows } from "../../../geodata/ownData/matchRows.ts";
import { type OpenedFile, openFile } from "../../../geodata/ownData/openFile.ts";
import type { OwnChoice } from "../../../geodata/ownData/ownChoice.ts";
import { collectRows } from "../../../geodata/ownData/ownRows.ts";
import { placeRow } from "../../../geodata/ownData/placeRow.ts";
import { recogniseColumns } from "../../../geodata/ownData/recogniseColumns.ts";

/** Text, in UTF-8, or bytes as a file that is given in slices of a few bytes. */
export function fileOf(content: string | Uint8Array, slice = 7): { slices: Slices; bytes: number } {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    bytes: bytes.length,
    slices: function* () {
      for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
    },
  };
}

export async function opened(content: string | Uint8Array): Promise<OpenedFile> {
  const { slices, bytes } = fileOf(content, 1 << 16);
  const file = await openFile(slices, bytes);
  if ("saved" in file) throw new Error("the file must not be one that was exported");
  return file;
}

export interface Found extends Matched {
  choice: OwnChoice;
  geography: Geography;
}

/** A file read as it is recognised, but for `changes`. */
export async function matchedFile(
  content: string | Uint8Array,
  geography: Geography,
  changes: Partial<OwnChoice> = {},
  known: Partial<Parameters<typeof placeRow>[2]> = {},
): Promise<Found> {
  const file = await opened(content);
  const recognised = recogniseColumns(file.sheets[0]!.head, geography, { delimiter: file.delimiter });
  if (!recognised) throw new Error("a column with areas must be recognised");
  const choice = { ...recognised, ...changes };
  const { take, rows, beyond } = collectRows(choice);
  await file.read(0, take);
  const place = placeRow(choice, geography, { part: false, ...known });
  return { ...matchRows(rows, choice, geography, place, beyond()), choice, geography };
}
