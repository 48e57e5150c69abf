import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";

/** What is known about a half-arrived file: enough to ask for the rest of the same version of it. */
export interface PartState {
  url: string;
  etag?: string;
  lastModified?: string;
  /** Size of the whole file in bytes. */
  total?: number;
}

/** A half-arrived file at `<destination>.part`, with its state beside it, so that a download outlives its process. */
export class PartFile {
  readonly path: string;
  readonly #statePath: string;
  readonly #destination: string;
  constructor(destination: string) {
    this.#destination = destination;
    this.path = `${destination}.part`;
    this.#statePath = `${destination}.part.json`;
  }

  /** Bytes there and what they are of; undefined when there are none, or of another address. */
  async read(url: string): Promise<{ bytes: number; state: PartState } | undefined> {
    try {
      const state = JSON.parse(await readFile(this.#statePath, "utf8")) as PartState;
      const { size } = await stat(this.path);
      return state.url === url && size > 0 ? { bytes: size, state } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Empties the part and notes what it will be of. */
  async begin(state: PartState): Promise<void> {
    await rm(this.#statePath, { force: true });
    await writeFile(this.path, "");
    await writeFile(this.#statePath, JSON.stringify(state));
  }

  async discard(): Promise<void> {
    await rm(this.#statePath, { force: true });
    await rm(this.path, { force: true });
  }

  /** Gives the whole file its name. */
  async finish(): Promise<void> {
    await rename(this.path, this.#destination);
    await rm(this.#statePath, { force: true });
  }
}

/** The validator that may stand in If-Range: a strong ETag, else the date. Without one a resumed file could mix versions. */
export function ifRange(state: PartState): string | undefined {
  return state.etag !== undefined && !state.etag.startsWith("W/") ? state.etag : state.lastModified;
}
