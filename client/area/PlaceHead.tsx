import { type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";
import { flyToArea } from "../camera/flight.ts";
import { Icon } from "../icons/Icon.tsx";
import { selectArea } from "../store.ts";
import type { AreaFacts } from "./areaFacts.ts";
import { focusNext, useAskedFocus } from "./focusNext.ts";

const whole = new Intl.NumberFormat("en-GB");
const COUNCIL = ["ward", "msoa", "lad", "utla", "pcon", "region"] as const;
const NHS = ["pcn", "sicbl", "icb"] as const;

/** The place's name, what kind of place it is and what it lies in. */
export function PlaceHead({ facts }: { facts: AreaFacts }) {
  const heading = useAskedFocus<HTMLHeadingElement>("head", facts.code);
  return (
    <header className="place-head">
      <p className="eyebrow">
        {LEVEL_WORDS[facts.level].one} · {facts.code}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {facts.name}
      </h2>
      <button
        type="button"
        className="button-icon place-close"
        aria-label="Close this place"
        onClick={() => selectArea(undefined)}
      >
        <Icon name="close" />
      </button>
      <Parents facts={facts} levels={COUNCIL} label="Lies in" />
      <Parents facts={facts} levels={NHS} label="NHS area" />
      {facts.population > 0 && !facts.registered && (
        <p className="quiet">
          {whole.format(facts.population)} people in 2021
          {facts.ruralUrban ? ` · ${facts.ruralUrban.name}` : ""}
        </p>
      )}
    </header>
  );
}

function Parents({
  facts,
  levels,
  label,
}: {
  facts: AreaFacts;
  levels: readonly AreaLevel[];
  label: string;
}) {
  const parents = levels.flatMap((level) => facts.parents.find((p) => p.level === level) ?? []);
  if (parents.length === 0) return null;
  return (
    <ul className="place-parents" aria-label={label}>
      {parents.map((parent) => (
        <li key={parent.code}>
          <button
            type="button"
            className="link-button"
            title={LEVEL_WORDS[parent.level].one}
            onClick={() => {
              focusNext("head");
              selectArea(parent.code);
              flyToArea(parent.code);
            }}
          >
            {shortNhs(parent.name)}
            <span className="hidden-text"> ({LEVEL_WORDS[parent.level].one})</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** NHS names without the words that all of them share. */
const shortNhs = (name: string) => name.replace(/ Integrated Care Board$/, " ICB");
