import { LEVEL_WORDS } from "../../geodata/area.ts";
import { Icon } from "../icons/Icon.tsx";
import { selectArea } from "../store.ts";
import type { AreaFacts } from "./areaFacts.ts";

const whole = new Intl.NumberFormat("en-GB");
const TOLD = ["ward", "msoa", "lad", "sicbl", "icb", "region"] as const;

/** The place's name, what kind of place it is and what it lies in. */
export function PlaceHead({ facts }: { facts: AreaFacts }) {
  const parents = TOLD.flatMap((level) => facts.parents.find((p) => p.level === level) ?? []);
  return (
    <header className="place-head">
      <p className="eyebrow">
        {LEVEL_WORDS[facts.level].one} · {facts.code}
      </p>
      <h2>{facts.name}</h2>
      <button
        type="button"
        className="button-icon place-close"
        aria-label="Close this place"
        onClick={() => selectArea(undefined)}
      >
        <Icon name="close" />
      </button>
      {parents.length > 0 && (
        <ul className="place-parents" aria-label="Lies in">
          {parents.map((parent) => (
            <li key={parent.code}>
              <button
                type="button"
                className="link-button"
                aria-label={`${parent.name} (${LEVEL_WORDS[parent.level].one})`}
                title={LEVEL_WORDS[parent.level].one}
                onClick={() => selectArea(parent.code)}
              >
                {parent.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {facts.population > 0 && (
        <p className="quiet">
          {whole.format(facts.population)} people in 2021
          {facts.ruralUrban ? ` · ${facts.ruralUrban.name}` : ""}
        </p>
      )}
    </header>
  );
}
