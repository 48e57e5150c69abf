import { useEffect, useRef } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { CheckColumns } from "./CheckColumns.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { Fault } from "./Fault.tsx";
import { Report } from "./Report.tsx";
import { useAdding } from "./useAdding.ts";

const WORDS = { reading: "Reading the file…", placing: "Looking up postcodes…", cancel: "Cancel" };

/** From a file or pasted rows to an indicator on the map: choose, check, see what matched. */
export function AddFigures({ pack }: { pack: Manifest }) {
  const { adding, open, match, again, cancel } = useAdding(pack);
  const top = useRef<HTMLDivElement>(null);
  // whoever reads by ear or keyboard is taken along to the next step
  useEffect(() => {
    if (adding.step === "check" || adding.step === "done") top.current?.focus();
  }, [adding.step]);
  return (
    <div ref={top} tabIndex={-1} className="own-step">
      {(adding.step === "choose" || adding.step === "check") && adding.fault && (
        <Fault fault={adding.fault} />
      )}
      {adding.step === "choose" && <ChooseFile onChoose={open} />}
      {adding.step === "working" && (
        <div className="own-working" role="status">
          <p>{WORDS[adding.what]}</p>
          <progress aria-label={WORDS[adding.what]} value={adding.share} max={1} />
          <button type="button" className="button" onClick={cancel}>
            {WORDS.cancel}
          </button>
        </div>
      )}
      {adding.step === "check" && (
        <CheckColumns sheets={adding.sheets} pack={pack} onMatch={match} onCancel={cancel} />
      )}
      {adding.step === "done" && (
        <Report own={adding.own} onAgain={adding.sheets && again} onAnother={cancel} />
      )}
    </div>
  );
}
