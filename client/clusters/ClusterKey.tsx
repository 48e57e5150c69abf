import type { Mapped } from "../mode/mapped.ts";
import { GROUND, type MapTheme } from "../theme/colours.ts";
import "./clusters.css";

const whole = new Intl.NumberFormat("en-GB");
const HOW = "How the groups are found";

/** The key to groups of like figures: a colour each, and how many places have it. */
export function ClusterKey({
  mapped: { shading, clusters },
  theme,
  pointed,
}: {
  mapped: Mapped & { clusters: NonNullable<Mapped["clusters"]> };
  theme: MapTheme;
  /** Index of the area in hand. */
  pointed?: number;
}) {
  const colours = shading?.colours(theme) ?? [];
  const current = pointed === undefined ? undefined : clusters.wordsAt(pointed);
  return (
    <>
      <ul className="cluster-key">
        {clusters.groups.map(({ words, areas, of }) => (
          <li key={words} className={words === current ? "current" : undefined}>
            <i
              className={of === undefined ? "gap-swatch" : "gap-swatch swatch"}
              style={{ background: of === undefined ? GROUND[theme].land : colours[of] }}
            />
            <span>{words}</span>
            <span className="number">{whole.format(areas)}</span>
          </li>
        ))}
      </ul>
      <details className="cluster-method">
        <summary>{HOW}</summary>
        <p>{clusters.method}</p>
      </details>
    </>
  );
}
