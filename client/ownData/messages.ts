import type { Cell } from "../../geodata/ownData/cell.ts";
import type { OwnChoice } from "../../geodata/ownData/ownChoice.ts";
import type { OwnFigures } from "../../geodata/ownData/ownFigures.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";

/** What the page asks of the worker that reads a reader's file. */
export type ToReader =
  | {
      kind: "open";
      content: Blob;
      name: string;
      pack: Pick<Manifest, "levels" | "search"> & { part: boolean };
    }
  | { kind: "match"; sheet: number; choice: OwnChoice; id: string; added: string };

/** A sheet's beginning and how it was understood. */
export interface SheetSeen {
  name: string;
  head: readonly (readonly Cell[])[];
  choice?: OwnChoice;
}

/** What the worker answers. A refusal says which rule was broken, where and by what. */
export type FromReader =
  | { kind: "progress"; share?: number; what: "reading" | "placing" }
  | { kind: "opened"; sheets: SheetSeen[] }
  | { kind: "matched"; own: OwnFigures }
  | { kind: "refused"; rule: string; row?: number; value?: string }
  | { kind: "failed"; message: string };
