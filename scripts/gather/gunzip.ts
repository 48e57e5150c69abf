import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { InputError } from "../../geodata/sources/table.ts";
import { ARCHIVE_LIMITS, limitBytes } from "./archiveLimits.ts";

/**
 * Unpacks a gzip file to `destination`, whose folder is made when missing; it appears under its name only when whole.
 * Throws InputError when the file is no gzip, is cut short or broken, or unpacks to more than the limits.
 */
export async function gunzip(path: string, destination: string, limits = ARCHIVE_LIMITS): Promise<void> {
  const part = `${destination}.part`;
  const packed = (await stat(path)).size;
  await mkdir(dirname(destination), { recursive: true });
  try {
    await pipeline(
      createReadStream(path),
      createGunzip(),
      limitBytes(path, packed, limits),
      createWriteStream(part),
    );
    await rename(part, destination);
  } catch (error) {
    await rm(part, { force: true });
    if (!(error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw error;
    throw new InputError({
      file: path,
      rule: "the gzip file is cut short or broken; download it again",
      expected: "a whole gzip file",
      got: (error as Error).message,
    });
  }
}
