import { useRef, useState } from "react";

const WORDS = {
  what: "One row for each area, with its official code, its name or a postcode, and a figure. From a spreadsheet, copy the cells and paste them here; or choose a CSV or Excel (.xlsx) file.",
  paste: "Paste rows here",
  example: "area code\tvisits\nE01000001\t12\nE01000002\t7",
  drop: "Drop a file here, or",
  choose: "Choose a file",
  read: "Read these rows",
  limits: "Up to 200 MB, 200,000 rows and 1,000 columns. Formulas are never worked out.",
};

/** Pasted rows, a dropped file or a chosen one. */
export function ChooseFile({ onChoose }: { onChoose(content: Blob, name: string): void }) {
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => file && onChoose(file, file.name);
  return (
    <>
      <p className="quiet">{WORDS.what}</p>
      <form
        className="own-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") onChoose(new Blob([text], { type: "text/plain" }), "pasted rows");
        }}
      >
        <label>
          <span className="eyebrow">{WORDS.paste}</span>
          <textarea
            rows={5}
            value={text}
            placeholder={WORDS.example}
            spellCheck="false"
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const [file] = event.clipboardData.files;
              if (!file || event.clipboardData.getData("text/plain") !== "") return;
              event.preventDefault();
              take(file);
            }}
          />
        </label>
        <button type="submit" className="button primary" disabled={text.trim() === ""}>
          {WORDS.read}
        </button>
      </form>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for whoever cannot drop */}
      <div
        className="own-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <span>{WORDS.drop}</span>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {WORDS.choose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={WORDS.choose}
          accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,text/plain"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <span className="quiet own-limits">{WORDS.limits}</span>
      </div>
    </>
  );
}
