import type { DeterminantId } from "../../geodata/determinant.ts";
import { RAINBOW, rainbowArcs } from "./arcs.ts";
import type { PartOfList } from "./measures.ts";

const ARCS = rainbowArcs();

/** The rainbow of determinants (Dahlgren and Whitehead, 1991), drawn; every part is a button. */
export function RainbowArcs({
  parts,
  current,
  chosen,
  onChoose,
}: {
  parts: readonly PartOfList[];
  /** The part that the measure on the map belongs to. */
  current?: DeterminantId;
  chosen?: DeterminantId;
  onChoose(id: DeterminantId): void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in
    <svg
      className="rainbow-arcs"
      viewBox={`0 0 ${RAINBOW.width} ${RAINBOW.height}`}
      role="group"
      aria-label="The rainbow of what shapes our health"
    >
      {ARCS.map((arc) => {
        const count = parts.find((p) => p.id === arc.id)?.measures.length ?? 0;
        const choose = () => count > 0 && onChoose(arc.id);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button element cannot be drawn as an arc
          <g
            key={arc.id}
            role="button"
            tabIndex={count > 0 ? 0 : -1}
            aria-label={`${arc.name} ${countWords(count)}`}
            aria-current={current === arc.id || undefined}
            aria-pressed={chosen === arc.id}
            aria-disabled={count === 0}
            data-ring={arc.ring}
            className="arc"
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              choose();
            }}
          >
            <path className="arc-shape" d={arc.shape} />
            <path id={`arc-name-${arc.id}`} d={arc.nameLine} fill="none" />
            <path id={`arc-count-${arc.id}`} d={arc.countLine} fill="none" />
            <text className="arc-name">
              <textPath href={`#arc-name-${arc.id}`} startOffset="50%">
                {arc.name}{" "}
              </textPath>
            </text>
            <text className="arc-count">
              <textPath href={`#arc-count-${arc.id}`} startOffset="50%">
                {count || "none yet"}
              </textPath>
            </text>
          </g>
        );
      })}
      <text className="arc-person" x={RAINBOW.x} y={RAINBOW.y - 10}>
        People
      </text>
    </svg>
  );
}

export function countWords(count: number): string {
  if (count === 0) return "none yet";
  return count === 1 ? "1 measure" : `${count} measures`;
}
