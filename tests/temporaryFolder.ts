import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives a project's tests one folder for all that they write for a while; it goes when the last of them is done. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "footholds-tests-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
