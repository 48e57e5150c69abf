import type { Cell } from "../../geodata/ownData/cell.ts";
import { textOf } from "../../geodata/ownData/cell.ts";
import type { OwnChoice } from "../../geodata/ownData/ownChoice.ts";
import { Icon } from "../icons/Icon.tsx";
import { Pick } from "./Pick.tsx";

const NONE = -1;

/** What few files need: limits, periods, where the headings are, how numbers are written. */
export function MoreColumns({
  choice,
  columns,
  rows,
  onChange,
}: {
  choice: OwnChoice;
  columns: readonly { value: number; label: string }[];
  rows: readonly (readonly Cell[])[];
  onChange(part: Partial<OwnChoice>): void;
}) {
  const { key } = choice;
  const none = { value: NONE, label: "none" };
  const column = (label: string, value: number | undefined, set: (column: number | undefined) => void) => (
    <Pick
      label={label}
      value={value ?? NONE}
      options={[none, ...columns]}
      onPick={(picked) => set(picked === NONE ? undefined : picked)}
    />
  );
  return (
    <details className="own-more">
      <summary>
        More about the file <Icon name="down" size={16} />
      </summary>
      <div className="own-fields">
        {column("Period", choice.period, (period) => onChange({ period }))}
        {column("Lower limit", choice.lower, (lower) => onChange({ lower }))}
        {column("Upper limit", choice.upper, (upper) => onChange({ upper }))}
        {key.kind === "name" &&
          column("District of the area", key.within, (within) => onChange({ key: { ...key, within } }))}
        <Pick
          label="Headings are in"
          value={choice.headerRow}
          options={[
            { value: NONE, label: "no row" },
            ...rows.slice(0, 15).map((row, value) => ({
              value,
              label: `row ${value + 1}: ${row.map(textOf).filter(Boolean).join(", ").slice(0, 40) || "blank"}`,
            })),
          ]}
          onPick={(headerRow) => onChange({ headerRow })}
        />
        <Pick
          label="Numbers are written"
          value={choice.decimalComma ? "comma" : "point"}
          options={[
            { value: "point", label: "1,234.5" },
            { value: "comma", label: "1.234,5" },
          ]}
          onPick={(mark) => onChange({ decimalComma: mark === "comma" })}
        />
        {choice.measure === "proportion" && choice.value !== undefined && (
          <Pick
            label="A quarter is written"
            value={choice.times}
            options={[
              { value: 1, label: "25" },
              { value: 100, label: "0.25" },
            ]}
            onPick={(times) => onChange({ times: times === 100 ? 100 : 1 })}
          />
        )}
        <label className="own-text">
          <span className="eyebrow">
            {choice.measure === "proportion" ? "Percentage of what?" : "What is counted or measured?"}
          </span>
          <input
            value={choice.words}
            maxLength={40}
            placeholder={choice.measure === "proportion" ? "of households" : "visits a year"}
            onChange={(event) => onChange({ words: event.target.value })}
          />
        </label>
        {choice.period === undefined && (
          <label className="own-text">
            <span className="eyebrow">When are they of?</span>
            <input
              value={choice.periodLabel ?? ""}
              maxLength={40}
              placeholder="2024"
              onChange={(event) => onChange({ periodLabel: event.target.value || undefined })}
            />
          </label>
        )}
      </div>
    </details>
  );
}
