import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's folder, with a final slash. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Where packs are built and served from unless told otherwise. */
export const DATA_DIR = `${ROOT}geodata/build`;

/** Where tests leave packs, screenshots and figures. */
export const RESULTS_DIR = `${ROOT}tests/results`;

/** The publishers' real files where they lie beside the project, else undefined. */
export const DOWNLOADS_BESIDE = existsSync(`${ROOT}../shared/data`) ? `${ROOT}../shared/data` : undefined;
