import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** Writes files with the given names and contents into a new folder, and gives its path. */
export async function writtenFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footholds-test-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A zip of texts. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

type Rows = readonly (readonly (string | number)[])[];

/** A workbook of the sheets given, by name, with its texts kept as workbooks keep them. */
export function workbookOf(sheets: Record<string, Rows>): Uint8Array {
  const texts = [...new Set(Object.values(sheets).flat(2))].filter((cell) => typeof cell === "string");
  const names = Object.keys(sheets);
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}.xml"/>`;
  return zipOf({
    "[Content_Types].xml": `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("workbook", "sheet.main")}${override("sharedStrings", "sharedStrings")}${names.map((_, i) => override(`worksheets/sheet${i + 1}`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `${xml}<Relationships xmlns="${packages}/relationships">${relation(1, "officeDocument", "xl/workbook")}</Relationships>`,
    "xl/workbook.xml": `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${xml}<Relationships xmlns="${packages}/relationships">${names.map((_, i) => relation(i + 1, "worksheet", `worksheets/sheet${i + 1}`)).join("")}${relation(names.length + 1, "sharedStrings", "sharedStrings")}</Relationships>`,
    "xl/sharedStrings.xml": `${xml}<sst xmlns="${main}">${texts.map((text) => `<si><t>${text.replaceAll("&", "&amp;")}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${xml}<worksheet xmlns="${main}"><sheetData>${rowsOf(sheets[name]!, texts)}</sheetData></worksheet>`,
      ]),
    ),
  });
}

function rowsOf(rows: Rows, texts: readonly string[]): string {
  const cell = (value: string | number, row: number, column: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  };
  return rows
    .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join("")}</row>`)
    .join("");
}
