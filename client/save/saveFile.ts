import { saveBlob } from "./saveBlob.ts";

/** Gives the reader a text to save; spreadsheets are told that a CSV is in UTF-8. */
export function saveFile(name: string, text: string, type: "text/csv" | "application/json"): void {
  const mark = type === "text/csv" ? "\ufeff" : "";
  saveBlob(new Blob([mark, text], { type: `${type};charset=utf-8` }), name);
}
