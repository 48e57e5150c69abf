import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { Shown } from "../shown/useShown.ts";
import { chooseChange, showMode, useView } from "../store.ts";
import type { Mode } from "../view.ts";
import { evidenceWords } from "./ageMapped.ts";
import { periodLabel } from "./mapped.ts";
import { periodsOf } from "./resolveMode.ts";
import { LeftSide, WithMeasure } from "./WithMeasure.tsx";
import "./mode.css";

const WORDS: Record<Mode | "values", string> = {
  values: "Values",
  change: "Change over time",
  certainty: "Certainty",
  age: "Age of the evidence",
  clusters: "Groups of high and low",
  with: "Beside another measure",
  swipe: "Two maps with a divider",
};

const COMPARING = "Comparing each place with its neighbours…";

/** What the map shows of a measure. Nothing is drawn where its values are all there is. */
export function ModeControl({ manifest, shown }: { manifest: Manifest; shown: Shown }) {
  const asked = useView((v) => v.mode);
  const { mode, choices } = shown;
  const lost = asked && mode.kind === "values" && !shown.waiting;
  const why = choices.find((choice) => choice.mode === asked)?.why;
  return (
    <div className="mode-control">
      <label>
        <span className="eyebrow">Show</span>
        <select
          aria-label="Show"
          value={mode.kind}
          onChange={(event) =>
            showMode(event.target.value === "values" ? undefined : (event.target.value as Mode))
          }
        >
          <option value="values">{WORDS.values}</option>
          {choices.map((choice) => (
            <option key={choice.mode} value={choice.mode} disabled={choice.why !== undefined}>
              {choice.why ? `${WORDS[choice.mode]}: ${choice.why}` : WORDS[choice.mode]}
            </option>
          ))}
        </select>
      </label>
      {lost && (
        <p className="quiet">
          “{WORDS[asked]}” cannot be shown {why ? `here: ${why}. You` : "for this measure. You"} see its
          values.
        </p>
      )}
      {mode.kind === "clusters" && shown.waiting && (
        <p className="quiet" role="status">
          {COMPARING}
        </p>
      )}
      {mode.kind === "values" && !shown.gap && (
        <p className="quiet">
          {evidenceWords(shown.wanted.indicator, shown.wanted.period, new Date().getFullYear())}
        </p>
      )}
      {mode.kind === "with" && <WithMeasure manifest={manifest} shown={shown} other={mode.other} />}
      {mode.kind === "swipe" && (
        <LeftSide manifest={manifest} shown={shown} other={mode.other} period={mode.period} />
      )}
      {mode.kind === "change" && <ChangePeriods shown={shown} from={mode.from} to={mode.to} />}
    </div>
  );
}

/** The two periods of a change. */
function ChangePeriods({ shown, from, to }: { shown: Shown; from: string; to: string }) {
  const { wanted } = shown;
  const periods = periodsOf(wanted);
  const list = (label: string, value: string, offered: string[], choose: (id: string) => void) => (
    <label>
      <span className="eyebrow">{label}</span>
      <select aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
        {offered.map((id) => (
          <option key={id} value={id}>
            {periodLabel(wanted.indicator, id)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="mode-periods">
      {list("From", from, periods.slice(0, periods.indexOf(to)), (id) => chooseChange(id, to))}
      {list("To", to, periods.slice(periods.indexOf(from) + 1), (id) => chooseChange(from, id))}
    </div>
  );
}
