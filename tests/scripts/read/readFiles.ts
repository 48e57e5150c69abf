import { join } from "node:path";
import { expect } from "vitest";
import { sourceById } from "../../../geodata/sources/index.ts";
import { InputError, type Table } from "../../../geodata/sources/table.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { writtenFolder } from "./writtenFolder.ts";

/** Header and two rows of lsoa21-ward-lad. */
export const WARDS = "LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM\n";
export const HAM = "E01000001,Ham 1A,E05000001,Ham,E09000001,Hamshire\n";
export const EGG = "E01000002,Ham 1B,E05000001,Ham,E09000001,Hamshire\n";

/** Reads files with the given names and contents as those of a source. */
export async function read(id: string, files: Record<string, string | Uint8Array>): Promise<Table> {
  const folder = await writtenFolder(files);
  return readTable(
    sourceById(id)!,
    Object.keys(files).map((name) => ({ path: join(folder, name) })),
  );
}

/** Expects a reading to end with a fault in what was read, in these words. */
export async function expectRefusal(reading: Promise<Table>, words: string): Promise<void> {
  await expect(reading).rejects.toThrow(InputError);
  await expect(reading).rejects.toThrow(words);
}
