import { createReadStream, createWriteStream } from "node:fs";
import { open, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";

/** A GeoJSON feature as ArcGIS servers send it. */
export interface Feature {
  id?: string | number;
  geometry: unknown;
  properties: Record<string, string | number | null> | null;
}

interface State {
  /** What the pages are of: layer address, when it was last edited, how many features it has. */
  of: string;
  features: number;
  /** Length of the part up to its last whole page. */
  bytes: number;
}

const OPENING = '{"type":"FeatureCollection","features":[\n';
const CLOSING = "\n]}\n";

/** A FeatureCollection that grows page by page at `<destination>.part`, one feature a line, over more than one process. */
export class FeaturePart {
  readonly #path: string;
  readonly #statePath: string;
  readonly #destination: string;
  #state: State;
  private constructor(destination: string, state: State) {
    this.#destination = destination;
    this.#path = `${destination}.part`;
    this.#statePath = `${destination}.part.json`;
    this.#state = state;
  }

  /** Goes on with the part when it is of the same thing, else begins one. */
  static async open(destination: string, of: string): Promise<FeaturePart> {
    const part = new FeaturePart(destination, { of, features: 0, bytes: 0 });
    const state = await part.#readState();
    if (state?.of === of) {
      part.#state = state;
      await truncate(part.#path, state.bytes);
    } else await writeFile(part.#path, "");
    return part;
  }

  /** Features on the pages that are whole. */
  get features(): number {
    return this.#state.features;
  }

  /** The features already there, in their order. */
  async *stored(): AsyncGenerator<Feature, void, undefined> {
    if (this.#state.features === 0) return;
    const input = createReadStream(this.#path, { end: this.#state.bytes - 1 });
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== OPENING.trimEnd()) yield JSON.parse(line.replace(/,$/, "")) as Feature;
  }

  async addPage(features: readonly Feature[]): Promise<void> {
    const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
    const text = `${this.#state.features === 0 ? OPENING : features.length > 0 ? ",\n" : ""}${lines}`;
    await append(this.#path, text);
    this.#state = {
      ...this.#state,
      features: this.#state.features + features.length,
      bytes: this.#state.bytes + Buffer.byteLength(text),
    };
    await writeFile(`${this.#statePath}.new`, JSON.stringify(this.#state));
    await rename(`${this.#statePath}.new`, this.#statePath);
  }

  /** Closes the collection and gives the file its name. */
  async finish(): Promise<void> {
    await append(this.#path, CLOSING);
    await rename(this.#path, this.#destination);
    await rm(this.#statePath, { force: true });
  }

  /** Writes the properties alone, as a CSV with a header, under the file's name. */
  async finishAsCsv(): Promise<void> {
    const whole = `${this.#destination}.csv.part`;
    await pipeline(csvLines(this.stored()), createWriteStream(whole));
    await rename(whole, this.#destination);
    await this.discard();
  }

  async discard(): Promise<void> {
    await rm(this.#statePath, { force: true });
    await rm(this.#path, { force: true });
  }

  async #readState(): Promise<State | undefined> {
    try {
      return JSON.parse(await readFile(this.#statePath, "utf8")) as State;
    } catch {
      return undefined;
    }
  }
}

async function* csvLines(features: AsyncIterable<Feature>): AsyncGenerator<string, void, undefined> {
  let names: string[] | undefined;
  for await (const { properties } of features) {
    if (!names) {
      names = Object.keys(properties ?? {});
      yield `${names.map(quoted).join(",")}\n`;
    }
    yield `${names.map((name) => quoted(String(properties?.[name] ?? ""))).join(",")}\n`;
  }
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, "a");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
