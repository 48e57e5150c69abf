import { levelOfCode } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { CustomAreaAnswer } from "../api.ts";
import { useSelected } from "../area/useSelected.ts";
import { flyToArea } from "../camera/flight.ts";
import { selectArea } from "../store.ts";
import type { OwnArea } from "./ownArea.ts";
import { setOwnArea, toggleCode } from "./ownAreaStore.ts";

/** Neighbourhoods listed before the rest are counted. */
const LISTED = 200;
/** A neighbourhood with half of its people inside is taken whole. */
const MOSTLY = 0.5;

/** Takes the neighbourhoods that lie mostly in an area whole, which gives nobody away. */
export function WholeInstead({ answer }: { answer: CustomAreaAnswer }) {
  const codes = answer.areas.filter(({ share }) => share >= MOSTLY).map(({ code }) => code);
  if (codes.length === 0) return null;
  return (
    <button type="button" className="button" onClick={() => setOwnArea({ codes })}>
      Use whole neighbourhoods
    </button>
  );
}

/** The places an area was put together from, and the neighbourhoods it holds with the share of each. */
export function PartsOfArea({
  manifest,
  area,
  answer,
}: {
  manifest: Manifest;
  area: OwnArea;
  answer: CustomAreaAnswer;
}) {
  const chosen = new Set("codes" in area ? area.codes : []);
  const larger = [...chosen].filter((code) => levelOfCode(code) !== "lsoa");
  const others = answer.areas.length - LISTED;
  return (
    <>
      {larger.length > 0 && (
        <ul className="own-parts" aria-label="Put together from">
          {larger.map((code) => (
            <LargerPart key={code} manifest={manifest} code={code} />
          ))}
        </ul>
      )}
      <details>
        <summary>Its neighbourhoods ({answer.areas.length})</summary>
        <ul className="own-parts">
          {answer.areas.slice(0, LISTED).map(({ code, name, share }) => (
            <Part key={code} code={code} name={name} share={share} removable={chosen.has(code)} />
          ))}
        </ul>
        {others > 0 && <p className="quiet">and {others} more</p>}
      </details>
    </>
  );
}

function LargerPart({ manifest, code }: { manifest: Manifest; code: string }) {
  return <Part code={code} name={useSelected(manifest, code)?.name ?? code} removable />;
}

function Part({
  code,
  name,
  share = 1,
  removable,
}: {
  code: string;
  name: string;
  share?: number;
  removable?: boolean;
}) {
  return (
    <li>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          selectArea(code);
          flyToArea(code);
        }}
      >
        {name}
      </button>
      {share < 1 && <span className="quiet"> {Math.max(1, Math.round(share * 100))}% of its people</span>}
      {removable && (
        <button type="button" className="button-plain" onClick={() => toggleCode(code)}>
          Take out<span className="hidden-text"> {name}</span>
        </button>
      )}
    </li>
  );
}
