import type { Shown } from "../shown/useShown.ts";
import { useHover } from "./useHover.ts";
import "./hover.css";

const OFFSET = 14;

/** Name and value of the area under the pointer. It follows the pointer, takes no focus and catches no click. */
export function HoverReadout({ shown }: { shown: Shown }) {
  const hit = useHover((s) => s.hit);
  const { mapped, areas } = shown;
  if (!hit || mapped?.level !== hit.level || areas?.codes[hit.index] !== hit.code) return null;
  const toLeft = hit.x > innerWidth - 280;
  const above = hit.y > innerHeight - 110;
  return (
    <div
      className="hover-readout"
      aria-hidden="true"
      style={{
        transform: `translate(${hit.x + (toLeft ? -OFFSET : OFFSET)}px, ${hit.y + (above ? -OFFSET : OFFSET)}px) translate(${toLeft ? "-100%" : "0"}, ${above ? "-100%" : "0"})`,
      }}
    >
      <strong>{areas.names[hit.index]}</strong>
      {mapped.linesAt(hit.index).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
