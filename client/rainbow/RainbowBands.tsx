import { type DeterminantId, RINGS } from "../../geodata/determinant.ts";
import { OUTCOMES_NAME, type PartOfList } from "./measures.ts";
import { countWords } from "./RainbowArcs.tsx";

/** The rainbow unrolled for a narrow screen: a band a ring, society at the top and the person below. */
export function RainbowBands({
  parts,
  current,
  chosen,
  onChoose,
  only,
}: {
  parts: readonly PartOfList[];
  current?: DeterminantId;
  chosen?: DeterminantId;
  onChoose(id: DeterminantId): void;
  /** Draws the outcomes alone, to stand beside the drawn rainbow. */
  only?: "outcomes";
}) {
  const rings = only ? [] : [...RINGS].reverse();
  const bands = [
    ...rings.map((r) => ({
      id: r.id as string,
      name: r.name as string,
      ring: r.id as PartOfList["ring"],
    })),
    { id: "outcomes", name: OUTCOMES_NAME, ring: undefined },
  ];
  return (
    <ul className="rainbow-bands">
      {bands.map((band) => (
        <li key={band.id} data-ring={band.id}>
          <span className="band-name">{band.name}</span>
          <span className="band-parts">
            {parts
              .filter((part) => part.ring === band.ring)
              .map((part) => (
                <button
                  key={part.id}
                  type="button"
                  disabled={part.measures.length === 0}
                  aria-pressed={chosen === part.id}
                  aria-label={`${part.name} ${countWords(part.measures.length)}`}
                  aria-current={current === part.id || undefined}
                  onClick={() => onChoose(part.id)}
                >
                  {part.name} <span className="band-count">{part.measures.length || "none yet"}</span>
                </button>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
