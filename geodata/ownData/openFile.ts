import { type Cell, type TakeRow, textOf } from "./cell.ts";
import { decodeSlices, findEncoding, type Slices } from "./encoding.ts";
import { OWN_LIMITS } from "./limits.ts";
import { type OwnFigures, ownFiguresSchema } from "./ownFigures.ts";
import { type Delimiter, findDelimiter, readDelimited } from "./readDelimited.ts";
import { megabytes, readWorkbook } from "./readWorkbook.ts";
import { Refusal } from "./refusal.ts";

/** A reader's file, opened: the beginning of each sheet, and a way to go through all of one. */
export interface OpenedFile {
  sheets: { name: string; head: readonly (readonly Cell[])[] }[];
  /** Of a text file. */
  delimiter?: Delimiter;
  /** What was assumed, for the report. */
  notes: string[];
  read(sheet: number, take: TakeRow): Promise<void>;
}

/** Rows shown to the reader and looked at to tell the columns. */
const HEAD = 300;
const KINDS: [start: string, rule: string][] = [
  ["\xd0\xcf\x11\xe0", "an old Excel file (.xls) must be saved as .xlsx or CSV"],
  ["%PDF", "a PDF holds no table that can be read: find the figures as CSV or Excel"],
  ["\x1f\x8b", "a packed file (.gz) must be unpacked first"],
];

/**
 * Opens delimited text, an Excel workbook or figures exported from here before, told by their content. Throws a Refusal on
 * anything else, on what is too large and on a file without rows.
 */
export async function openFile(slices: Slices, bytes: number): Promise<OpenedFile | { saved: OwnFigures }> {
  if (bytes > OWN_LIMITS.fileBytes)
    throw new Refusal(`a file may have ${megabytes(OWN_LIMITS.fileBytes)}`, { value: megabytes(bytes) });
  const start = await startOf(slices);
  if (start.length === 0) throw new Refusal("the file must not be empty");
  const signature = String.fromCharCode(...start.subarray(0, 4));
  const other = KINDS.find(([mark]) => signature.startsWith(mark));
  if (other) throw new Refusal(other[1]);
  if (signature.startsWith("PK")) return openWorkbook(await allOf(slices, bytes));
  const encoding = await findEncoding(slices);
  const text = new TextDecoder(encoding).decode(start);
  if (/^\s*<(!doctype|html|\?xml)/i.test(text))
    throw new Refusal("a web page or XML holds no table that can be read");
  if (/^\s*[{[]/.test(text)) return { saved: await openSaved(slices, bytes) };
  return openText(slices, encoding, text);
}

async function openText(
  slices: Slices,
  encoding: Parameters<typeof readDelimited>[1]["encoding"],
  start: string,
) {
  const delimiter = findDelimiter(start.replace(/\r\n?/g, "\n"));
  const head: string[][] = [];
  await readDelimited(slices, { encoding, delimiter }, (cells) => {
    head.push(cells.map((cell) => textOf(cell).slice(0, 200)));
    return head.length < HEAD;
  });
  if (head.every((cells) => cells.every((cell) => cell === "")))
    throw new Refusal("the file must not be empty");
  const notes = encoding === "windows-1252" ? ["The file is not in UTF-8; it was read as Windows-1252."] : [];
  return {
    sheets: [{ name: "", head }],
    delimiter,
    notes,
    read: (_sheet: number, take: TakeRow) => readDelimited(slices, { encoding, delimiter }, take),
  };
}

async function openWorkbook(bytes: Uint8Array): Promise<OpenedFile> {
  const sheets = (await readWorkbook(bytes)).filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) throw new Refusal("a workbook must have a sheet with figures");
  return {
    sheets: sheets.map(({ name, rows }) => ({ name, head: rows.slice(0, HEAD) })),
    notes: [],
    read: async (sheet, take) => {
      for (const [i, cells] of sheets[sheet]!.rows.entries()) if (!take(cells, i + 1)) return;
    },
  };
}

async function openSaved(slices: Slices, bytes: number): Promise<OwnFigures> {
  const rule = "JSON must be figures that were exported from here";
  if (bytes > OWN_LIMITS.workbookBytes) throw new Refusal(rule, { value: megabytes(bytes) });
  let text = "";
  for await (const piece of decodeSlices(slices, "utf-8")) text += piece;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(rule);
  }
  const saved = ownFiguresSchema.safeParse(json);
  if (!saved.success) {
    const [issue] = saved.error.issues;
    throw new Refusal(rule, {
      value: issue && `${issue.path.join(".") || "it"}: ${issue.message}`.slice(0, 200),
    });
  }
  return saved.data;
}

async function startOf(slices: Slices): Promise<Uint8Array> {
  for await (const bytes of slices()) return bytes.subarray(0, 1 << 16);
  return new Uint8Array();
}

async function allOf(slices: Slices, bytes: number): Promise<Uint8Array> {
  if (bytes > OWN_LIMITS.workbookBytes)
    throw new Refusal(
      `a workbook may have ${megabytes(OWN_LIMITS.workbookBytes)}; save the sheet as CSV, which may have ${megabytes(OWN_LIMITS.fileBytes)}`,
      { value: megabytes(bytes) },
    );
  const all = new Uint8Array(bytes);
  let at = 0;
  for await (const slice of slices()) {
    all.set(slice, at);
    at += slice.length;
  }
  return all;
}
