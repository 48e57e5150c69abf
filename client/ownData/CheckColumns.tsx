import { useId, useState } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { textOf } from "../../geodata/ownData/cell.ts";
import { type OwnChoice, ownChoiceSchema } from "../../geodata/ownData/ownChoice.ts";
import { headingAt } from "../../geodata/ownData/recogniseColumns.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { MoreColumns } from "./MoreColumns.tsx";
import type { SheetSeen } from "./messages.ts";
import { Pick } from "./Pick.tsx";
import { Preview } from "./Preview.tsx";

const WORDS = {
  unsure:
    "No column was found that says which area a row is of. Pick it below: it has official codes, names or postcodes.",
  postcodes:
    "To place postcodes, the first part of each (such as M15 6) is sent to this site, which answers with all postcodes of that part. Full postcodes and your figures stay in this browser.",
  noPostcodes: "The data on this map has no postcodes, so rows cannot be placed by them.",
  show: "Show on the map",
  look: "Look up postcodes and show on the map",
  other: "Use another file",
};
const KINDS = { code: "official codes", name: "names", postcode: "postcodes" } as const;
const MEASURES = {
  proportion: "A percentage",
  count: "A count",
  mean: "Another number: a rate, score or average",
} as const;
const ROWS = "rows";
const RATIO = "ratio";

/** What the columns of a file hold, as recognised, for the reader to correct before it is put on the map. */
export function CheckColumns({
  sheets,
  pack,
  onMatch,
  onCancel,
}: {
  sheets: readonly SheetSeen[];
  pack: Manifest;
  onMatch(sheet: number, choice: OwnChoice): void;
  onCancel(): void;
}) {
  const first = Math.max(
    0,
    sheets.findIndex(({ choice }) => choice),
  );
  const [at, setAt] = useState(first);
  const { head, choice: recognised } = sheets[at]!;
  const [choice, setChoice] = useState<OwnChoice>(recognised ?? unrecognised(head));
  const name = useId();
  const set = (part: Partial<OwnChoice>) => setChoice((before) => ({ ...before, ...part }));
  const columns = Array.from({ length: Math.max(0, ...head.map((row) => row.length)) }, (_, column) => ({
    value: column,
    label: headingAt(head, choice.headerRow, column),
  }));
  const { key } = choice;
  const levels = pack.levels.map(({ level }) => level);
  const postcodes = key.kind === "postcode";
  const unplaceable = postcodes && !pack.search.postcodes;
  const figures =
    choice.value ?? (choice.denominator !== undefined && choice.numerator !== undefined ? RATIO : ROWS);
  return (
    <form
      className="own-check"
      onSubmit={(event) => {
        event.preventDefault();
        const checked = ownChoiceSchema.safeParse(choice);
        if (checked.success && !unplaceable) onMatch(at, checked.data);
      }}
    >
      {!recognised && <p className="notice">{WORDS.unsure}</p>}
      {sheets.length > 1 && (
        <Pick
          label="Sheet"
          value={at}
          options={sheets.map(({ name }, value) => ({ value, label: name }))}
          onPick={(value) => {
            setAt(value);
            setChoice(sheets[value]!.choice ?? unrecognised(sheets[value]!.head));
          }}
        />
      )}
      <div className="own-fields">
        <Pick
          label="Areas are in"
          value={key.column}
          options={columns}
          onPick={(column) => set({ key: { ...key, column } })}
        />
        <Pick
          label="as"
          value={key.kind}
          options={(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((value) => ({
            value,
            label: KINDS[value],
          }))}
          onPick={(kind) =>
            set({
              key:
                kind === "name"
                  ? { kind, column: key.column, level: levels.includes("lad") ? "lad" : levels[0]! }
                  : { kind, column: key.column },
            })
          }
        />
        {key.kind === "name" && (
          <Pick
            label="of"
            value={key.level}
            options={levels.map((value) => ({ value, label: LEVEL_WORDS[value].many }))}
            onPick={(level) => set({ key: { ...key, level } })}
          />
        )}
        <Pick
          label="Figures are in"
          value={figures}
          options={[
            ...columns.filter(({ value }) => value !== key.column),
            { value: RATIO, label: "a numerator and a denominator" },
            { value: ROWS, label: "no column: count the rows" },
          ]}
          onPick={(value) => {
            if (value === ROWS)
              set({
                value: undefined,
                numerator: undefined,
                denominator: undefined,
                measure: "count",
                together: "sum",
              });
            else if (value === RATIO) {
              const [numerator = 0, denominator = 0] = columns
                .map(({ value }) => value)
                .filter((c) => c !== key.column);
              set({
                value: undefined,
                numerator: choice.numerator ?? numerator,
                denominator: choice.denominator ?? denominator,
                measure: "proportion",
              });
            } else
              set({
                value: Number(value),
                numerator: undefined,
                denominator: undefined,
                name: columns[Number(value)]!.label,
              });
          }}
        />
        {figures !== ROWS && (
          <Pick
            label="They are"
            value={choice.measure}
            options={(Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((value) => ({
              value,
              label: MEASURES[value],
            }))}
            onPick={(measure) => set({ measure, together: measure === "count" ? "sum" : "mean", times: 1 })}
          />
        )}
        {figures === RATIO &&
          (["numerator", "denominator"] as const).map((role) => (
            <Pick
              key={role}
              label={role === "numerator" ? "Numerator" : "Denominator"}
              value={choice[role] ?? 0}
              options={columns}
              onPick={(column) => set({ [role]: column })}
            />
          ))}
        {typeof figures === "number" && (
          <Pick
            label="If an area has several rows"
            value={choice.together}
            options={[
              { value: "mean", label: "take their average" },
              { value: "sum", label: "add them up" },
            ]}
            onPick={(together) => set({ together })}
          />
        )}
        <Pick
          label="Higher is"
          value={choice.polarity}
          options={[
            { value: "none", label: "neither better nor worse" },
            { value: "higher-is-worse", label: "worse" },
            { value: "lower-is-worse", label: "better" },
          ]}
          onPick={(polarity) => set({ polarity })}
        />
      </div>
      <label className="own-text" htmlFor={name}>
        <span className="eyebrow">What to call them</span>
        <input
          id={name}
          value={choice.name}
          required
          maxLength={100}
          onChange={(event) => set({ name: event.target.value })}
        />
      </label>
      <MoreColumns choice={choice} columns={columns} rows={head} onChange={set} />
      <Preview head={head} choice={choice} columns={columns} />
      {postcodes && <p className="notice">{unplaceable ? WORDS.noPostcodes : WORDS.postcodes}</p>}
      <div className="own-actions">
        <button type="submit" className="button primary" disabled={unplaceable || choice.name.trim() === ""}>
          {postcodes ? WORDS.look : WORDS.show}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {WORDS.other}
        </button>
      </div>
    </form>
  );
}

function unrecognised(head: SheetSeen["head"]): OwnChoice {
  const filled = head.findIndex((row) => row.filter((cell) => textOf(cell) !== "").length > 1);
  return {
    headerRow: Math.max(filled, 0),
    key: { kind: "code", column: 0 },
    decimalComma: false,
    times: 1,
    measure: "count",
    together: "sum",
    name: "My figures",
    words: "",
    polarity: "none",
  };
}
