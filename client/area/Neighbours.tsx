import { create } from "zustand";
import { flyToArea } from "../camera/flight.ts";
import { Icon } from "../icons/Icon.tsx";
import { usePrinting } from "../print/printing.ts";
import { selectArea } from "../store.ts";
import { directionTo, turnOf } from "../words/direction.ts";
import type { AreaFacts } from "./areaFacts.ts";
import { focusNext, useAskedFocus } from "./focusNext.ts";

/** Stays open from place to place, for those who walk the map by keyboard or ear. */
const useOpen = create<{ open: boolean }>(() => ({ open: false }));

/** The areas that touch this one, by direction. */
export function Neighbours({ facts }: { facts: AreaFacts }) {
  const printing = usePrinting((p) => p.printing);
  const open = useOpen((s) => s.open) || printing;
  const toggle = useAskedFocus<HTMLButtonElement>("neighbours", facts.code);
  if (facts.neighbours.length === 0) return null;
  return (
    <section className="neighbours" aria-label="Neighbours">
      <h3>
        <button
          type="button"
          ref={toggle}
          className="neighbours-toggle"
          aria-expanded={open}
          onClick={() => useOpen.setState({ open: !open })}
        >
          Places next to it ({facts.neighbours.length}) <Icon name={open ? "up" : "down"} size={18} />
        </button>
      </h3>
      {open && <NeighbourList facts={facts} />}
    </section>
  );
}

function NeighbourList({ facts }: { facts: AreaFacts }) {
  const here: [number, number] = [facts.centroid.lon, facts.centroid.lat];
  const placed = facts.neighbours.map((n) => ({
    ...n,
    way: directionTo(here, [n.centroid.lon, n.centroid.lat]),
  }));
  placed.sort((a, b) => turnOf(a.way) - turnOf(b.way));
  return (
    <ul>
      {placed.map((n) => (
        <li key={n.code}>
          <span className="neighbour-way">{n.way}</span>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              focusNext("neighbours");
              selectArea(n.code);
              flyToArea(n.code);
            }}
          >
            {n.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
