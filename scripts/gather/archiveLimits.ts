import { Transform } from "node:stream";
import { InputError } from "../../geodata/sources/table.ts";

/** What an archive may unpack to before it is taken for a zip bomb. */
export interface ArchiveLimits {
  /** Files in one archive. */
  entries: number;
  /** Bytes of everything unpacked. */
  totalBytes: number;
  /** Unpacked ÷ packed size of one file, looked at once it has passed `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

/** The largest file a source is published as (the postcode directory) unpacks to about 2 GB, at about 12 : 1. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  totalBytes: 16 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 32 * 1024 ** 2,
};

/** Refuses an unpacked size over the limits; `file` is what the reader would look for. */
export function checkSize(file: string, unpacked: number, packed: number, limits: ArchiveLimits): void {
  if (unpacked > limits.totalBytes)
    throw new InputError({
      file,
      rule: "the file unpacks to more than the limit",
      expected: `at most ${limits.totalBytes} bytes`,
      got: `${unpacked} bytes`,
    });
  if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
    throw new InputError({
      file,
      rule: "the file unpacks to far more than its packed size, as a zip bomb does",
      expected: `at most ${limits.ratio} times ${packed} bytes`,
      got: `${unpacked} bytes`,
    });
}

/** Passes bytes through and fails as soon as they break the limits. */
export function limitBytes(file: string, packed: number, limits: ArchiveLimits): Transform {
  let unpacked = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      unpacked += chunk.length;
      try {
        checkSize(file, unpacked, packed, limits);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
