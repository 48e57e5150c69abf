import type { OwnChoice } from "../../geodata/ownData/ownChoice.ts";
import { ownId } from "../../geodata/ownData/ownFigures.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { FromReader, ToReader } from "./messages.ts";

/** A file may be silent for this long, in milliseconds; then it is given up. */
const PATIENCE = 60_000;
/** Hexadecimal digits that keep figures of one name apart. */
const UNIQUE = 6;

/** The worker that reads one file. Every answer goes to `hear`; nothing is heard after `close`. */
export interface OwnReader {
  open(content: Blob, name: string): void;
  match(sheet: number, choice: OwnChoice): void;
  close(): void;
}

export function createReader(pack: Manifest, hear: (message: FromReader) => void): OwnReader {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      close();
      hear({ kind: "refused", rule: "a file must be read within a minute; this one takes longer" });
    }, PATIENCE);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromReader>) => {
    if (data.kind !== "progress") clearTimeout(timer);
    else if (data.what === "placing") wait();
    hear(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    close();
    hear({ kind: "failed", message: event.message || "the reader could not be started" });
  });
  const ask = (message: ToReader) => {
    wait();
    worker.postMessage(message);
  };
  return {
    open: (content, name) => {
      const { levels, search, part } = pack;
      ask({ kind: "open", content, name, pack: { levels, search, part: part !== undefined } });
    },
    match: (sheet, choice) => {
      const unique = crypto
        .getRandomValues(new Uint32Array(1))[0]!
        .toString(16)
        .padStart(8, "0")
        .slice(-UNIQUE);
      ask({
        kind: "match",
        sheet,
        choice,
        id: ownId(choice.name, unique),
        added: new Date().toISOString().slice(0, 10),
      });
    },
    close,
  };
}
