import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sha256OfFile } from "./sha256OfFile.ts";

/** What a downloaded file is, kept beside it as `<file>.receipt.json`. */
const receiptSchema = z.object({
  file: z.string().describe("File name, without its folder"),
  address: z.string().describe("Address as the source declares it"),
  url: z.string().describe("Address it came from, with the layer's name filled in"),
  sha256: z.string(),
  bytes: z.int(),
  retrieved: z.string().describe("ISO date and time"),
  etag: z.string().optional(),
  note: z.string().optional().describe("What was not as declared: a layer of another name"),
});
export type Receipt = z.infer<typeof receiptSchema>;

const ENDING = ".receipt.json";

/** Writes the receipt of a file in `folder`, whole or not at all. */
export async function writeReceipt(folder: string, receipt: Receipt): Promise<void> {
  const path = join(folder, `${receipt.file}${ENDING}`);
  await writeFile(`${path}.part`, `${JSON.stringify(receipt, null, 2)}\n`);
  await rename(`${path}.part`, path);
}

/** The receipts in a folder whose files are there with the same size and checksum; none when there is no such folder. */
export async function matchingReceipts(folder: string): Promise<Receipt[]> {
  const names = await readdir(folder).catch(() => []);
  const receipts = await Promise.all(
    names.filter((name) => name.endsWith(ENDING)).map((name) => readReceipt(folder, name)),
  );
  return receipts.filter((receipt) => receipt !== undefined);
}

async function readReceipt(folder: string, name: string): Promise<Receipt | undefined> {
  try {
    const receipt = receiptSchema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
    const path = join(folder, receipt.file);
    if (name !== `${receipt.file}${ENDING}` || (await stat(path)).size !== receipt.bytes) return undefined;
    return (await sha256OfFile(path)) === receipt.sha256 ? receipt : undefined;
  } catch {
    return undefined;
  }
}
