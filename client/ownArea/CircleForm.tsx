import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Icon } from "../icons/Icon.tsx";
import { useView } from "../store.ts";
import { metresWalked } from "./ownArea.ts";
import { setOwnArea, stopMaking, useOwnArea } from "./ownAreaStore.ts";
import { metresInWords } from "./ownAreaWords.ts";

const MINUTES = [5, 10, 15, 20, 30, 45, 60];
const METRES = [500, 1000, 2000, 3000, 5000, 10_000, 20_000];
const FIRST = "15min";

/** How far round a point, and where the point is: a click on the map, or what the map shows in its middle. */
export function CircleForm({ manifest }: { manifest: Manifest }) {
  const area = useOwnArea();
  const camera = useView((v) => v.camera);
  const circle = area && "metres" in area ? area : undefined;
  const size = circle ? (circle.minutes === undefined ? `${circle.metres}m` : `${circle.minutes}min`) : FIRST;
  const put = (text: string, at: { lon: number; lat: number }) => {
    const n = Number.parseInt(text, 10);
    const minutes = text.endsWith("min") ? n : undefined;
    const metres = minutes === undefined ? n : metresWalked(minutes);
    setOwnArea({ lon: at.lon, lat: at.lat, metres, minutes });
  };
  const middle = camera ?? {
    lon: (manifest.bounds[0] + manifest.bounds[2]) / 2,
    lat: (manifest.bounds[1] + manifest.bounds[3]) / 2,
  };
  return (
    <>
      <p className="quiet">
        Click the map where the middle should be; or find a place by search, and take what the map shows in
        its middle.
      </p>
      <label className="own-size">
        How far
        <select value={size} onChange={(event) => put(event.target.value, circle ?? middle)}>
          <optgroup label="On foot, estimated">
            {MINUTES.map((n) => (
              <option key={n} value={`${n}min`}>
                {n} minutes&apos; walk
              </option>
            ))}
          </optgroup>
          <optgroup label="As the crow flies">
            {METRES.map((n) => (
              <option key={n} value={`${n}m`}>
                {metresInWords(n)}
              </option>
            ))}
            {circle && circle.minutes === undefined && !METRES.includes(circle.metres) && (
              <option value={size}>{metresInWords(circle.metres)}</option>
            )}
          </optgroup>
        </select>
      </label>
      <p className="area-actions">
        <button type="button" className="button primary" onClick={() => put(size, middle)}>
          <Icon name="pin" size={18} /> Use the middle of the map
        </button>
        <button type="button" className="button own-done" onClick={stopMaking}>
          Done
        </button>
      </p>
    </>
  );
}
