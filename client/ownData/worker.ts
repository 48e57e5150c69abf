import "./withoutEval.ts";
import type { FormerLsoas } from "../../geodata/crosswalk/formerLsoas.ts";
import type { Geography } from "../../geodata/geography.ts";
import type { Slices } from "../../geodata/ownData/encoding.ts";
import { matchRows } from "../../geodata/ownData/matchRows.ts";
import { type OpenedFile, openFile } from "../../geodata/ownData/openFile.ts";
import { ownFigures } from "../../geodata/ownData/ownFigures.ts";
import { collectRows } from "../../geodata/ownData/ownRows.ts";
import { placeRow } from "../../geodata/ownData/placeRow.ts";
import { recogniseColumns } from "../../geodata/ownData/recogniseColumns.ts";
import { Refusal } from "../../geodata/ownData/refusal.ts";
import { fetchAreas, fetchFormerLsoas } from "../api.ts";
import type { FromReader, ToReader } from "./messages.ts";
import { placePostcodes } from "./placePostcodes.ts";

// Reads a reader's file off the main thread, so that the map stays in hand whatever the file is.

const SLICE = 4 * 2 ** 20;
/** Progress is told no more often than this, in milliseconds. */
const OFTEN = 100;

let file: OpenedFile;
let geography: Geography = {};
let former: FormerLsoas = {};
let open: Extract<ToReader, { kind: "open" }>;

const tell = (message: FromReader) => postMessage(message);

addEventListener("message", async ({ data }: MessageEvent<ToReader>) => {
  try {
    await (data.kind === "open" ? opened(data) : matched(data));
  } catch (error) {
    if (error instanceof Refusal)
      tell({ kind: "refused", rule: error.rule, row: error.row, value: error.value });
    else tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

async function opened(message: Extract<ToReader, { kind: "open" }>): Promise<void> {
  open = message;
  tell({ kind: "progress", what: "reading" });
  const areas = Promise.all([tablesOf(message.pack), fetchFormerLsoas(message.pack)]);
  const found = await openFile(slicesOf(message.content), message.content.size);
  if ("saved" in found) return tell({ kind: "matched", own: found.saved });
  file = found;
  [geography, former] = await areas;
  const hints = { delimiter: file.delimiter, fileName: message.name };
  const sheets = file.sheets.map(({ name, head }) => ({
    name,
    head: head.slice(0, 40).map((row) => row.slice(0, 1000)),
    choice: recogniseColumns(head, geography, hints),
  }));
  tell({ kind: "opened", sheets });
}

async function matched({ sheet, choice, id, added }: Extract<ToReader, { kind: "match" }>): Promise<void> {
  const { take, rows, beyond } = collectRows(choice);
  await file.read(sheet, take);
  const postcodes =
    choice.key.kind === "postcode"
      ? await placePostcodes(
          rows.map(({ key }) => key),
          (share) => tell({ kind: "progress", what: "placing", share }),
        )
      : undefined;
  const place = placeRow(choice, geography, { part: open.pack.part, postcodes, formerLsoas: former });
  const result = matchRows(rows, choice, geography, place, beyond());
  if (result.report.matched === 0) {
    const [first] = result.report.problems;
    throw first
      ? new Refusal(`no row could be placed: ${first.rule}`, {
          row: first.row,
          value: first.value || "a blank",
        })
      : new Refusal("the file must have rows below its headings");
  }
  const notes = [...file.notes];
  if (choice.decimalComma) notes.push("Commas were read as decimal points.");
  if (choice.measure === "proportion" && choice.times === 100)
    notes.push("Fractions were read as percentages: 0.25 as 25%.");
  tell({
    kind: "matched",
    own: ownFigures(result, choice, geography, { id, added, file: open.name, notes }),
  });
}

async function tablesOf(pack: typeof open.pack): Promise<Geography> {
  const tables = await Promise.all(pack.levels.map(({ level }) => fetchAreas(pack, level)));
  return Object.fromEntries(tables.map((table) => [table.level, table]));
}

function slicesOf(content: Blob): Slices {
  return async function* () {
    let told = 0;
    for (let at = 0; at < content.size; at += SLICE) {
      yield new Uint8Array(await content.slice(at, at + SLICE).arrayBuffer());
      if (performance.now() - told < OFTEN) continue;
      told = performance.now();
      tell({ kind: "progress", what: "reading", share: Math.min(1, at / content.size) });
    }
  };
}
