import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const beside = fileURLToPath(new URL("../../shared/data", import.meta.url));

/** Folder of the publishers' files beside the project, or undefined where there is none. */
export const REAL_DATA: string | undefined = existsSync(beside) ? beside : undefined;
