import { useEffect, useRef, useState } from "react";
import type { OwnChoice } from "../../geodata/ownData/ownChoice.ts";
import type { OwnFigures } from "../../geodata/ownData/ownFigures.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { announce } from "../announce/announce.ts";
import { chooseIndicator, pinLevel } from "../store.ts";
import { levelToPin } from "./levelToPin.ts";
import type { FromReader, SheetSeen } from "./messages.ts";
import { createReader, type OwnReader } from "./ownReader.ts";
import { addOwn } from "./ownStore.ts";

/** How far the adding of a file has come. */
export type Adding =
  | { step: "choose"; fault?: Extract<FromReader, { kind: "refused" | "failed" }> }
  | { step: "working"; what: "reading" | "placing"; share?: number }
  | { step: "check"; sheets: SheetSeen[]; fault?: Extract<FromReader, { kind: "refused" | "failed" }> }
  | { step: "done"; own: OwnFigures; sheets?: SheetSeen[] };

/** Reads a file in a worker, lets the reader check what it holds, and puts it on the map. */
export function useAdding(pack: Manifest) {
  const [adding, setAdding] = useState<Adding>({ step: "choose" });
  const reader = useRef<OwnReader>(undefined);
  const sheets = useRef<SheetSeen[]>(undefined);
  const stop = () => {
    reader.current?.close();
    reader.current = undefined;
    sheets.current = undefined;
  };
  useEffect(() => () => reader.current?.close(), []);

  const hear = async (message: FromReader) => {
    if (message.kind === "progress")
      return setAdding({ step: "working", what: message.what, share: message.share });
    if (message.kind === "opened") {
      sheets.current = message.sheets;
      announce("The file is read. Check what its columns hold.");
      return setAdding({ step: "check", sheets: message.sheets });
    }
    if (message.kind === "matched") {
      await addOwn(message.own);
      chooseIndicator(message.own.indicator.id);
      const level = levelToPin(message.own.report.levels);
      if (level) pinLevel(level);
      return setAdding({ step: "done", own: message.own, sheets: sheets.current });
    }
    setAdding(
      sheets.current
        ? { step: "check", sheets: sheets.current, fault: message }
        : { step: "choose", fault: message },
    );
  };

  return {
    adding,
    open: (content: Blob, name: string) => {
      stop();
      setAdding({ step: "working", what: "reading" });
      reader.current = createReader(pack, hear);
      reader.current.open(content, name);
    },
    match: (sheet: number, choice: OwnChoice) => {
      setAdding({ step: "working", what: "reading" });
      reader.current?.match(sheet, choice);
    },
    /** Back to the columns of the file at hand. */
    again: () => sheets.current && setAdding({ step: "check", sheets: sheets.current }),
    cancel: () => {
      stop();
      setAdding({ step: "choose" });
    },
  };
}
