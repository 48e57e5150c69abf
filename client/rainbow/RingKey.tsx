import { RINGS } from "../../geodata/determinant.ts";

/** What each ring of the drawn rainbow is called and holds, outermost first. */
export function RingKey() {
  return (
    <ul className="ring-key">
      {[...RINGS].reverse().map((ring) => (
        <li key={ring.id} data-ring={ring.id}>
          <i aria-hidden="true" />
          <span>
            <strong>{ring.name}</strong> {ring.note}
          </span>
        </li>
      ))}
    </ul>
  );
}
