import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Icon } from "../icons/Icon.tsx";
import { useView } from "../store.ts";
import { CircleForm } from "./CircleForm.tsx";
import { OutlineFile } from "./OutlineFile.tsx";
import { finishDrawing, startMaking, stopMaking, useMaking, useOwnArea, type Way } from "./ownAreaStore.ts";

const WAYS: { way: Way; name: string; hint: string }[] = [
  { way: "pick", name: "Put places together", hint: "Click places on the map, one after the other." },
  { way: "circle", name: "Round a point", hint: "Everything within a walk or a distance." },
  { way: "draw", name: "Draw on the map", hint: "Click the corners of its outline." },
  { way: "file", name: "From a file", hint: "An outline as GeoJSON, KML or shapefile." },
];

/** The ways to make an area, and what each asks for while it is under way. */
export function MakeArea({ manifest }: { manifest: Manifest }) {
  const way = useMaking((m) => m.way);
  const area = useOwnArea();
  return (
    <section className="own-make" aria-label="How to make it">
      {!area && !way && (
        <p>
          Make an area that no official map has: an estate, a school&apos;s surroundings, a walk from a
          station. You see who lives there and how they fare.
        </p>
      )}
      <div className="own-ways">
        {WAYS.map((each) => (
          <button
            key={each.way}
            type="button"
            className="button"
            aria-pressed={way === each.way}
            title={each.hint}
            onClick={() => (way === each.way ? stopMaking() : startMaking(each.way))}
          >
            {each.name}
          </button>
        ))}
      </div>
      {way === "pick" && <Picking />}
      {way === "circle" && <CircleForm manifest={manifest} />}
      {way === "draw" && <Drawing />}
      {way === "file" && <OutlineFile />}
    </section>
  );
}

function Picking() {
  const level = useView((v) => v.level);
  return (
    <>
      <p className="quiet">
        Click a place on the map to put it in, and again to take it out. By keyboard: move the map with the
        arrow keys and press Enter, or find a place by search.{" "}
        {level === "auto" && "Zoom in for smaller places."}
      </p>
      <Done />
    </>
  );
}

function Drawing() {
  const corners = useMaking((m) => m.corners);
  return (
    <>
      <p className="quiet" aria-live="polite">
        Click each corner on the map, in order round the outline. By keyboard: move the map with the arrow
        keys and press Enter at each corner. {corners.length} so far; three are the fewest.
      </p>
      <p className="area-actions">
        <button
          type="button"
          className="button primary"
          disabled={corners.length < 3}
          onClick={finishDrawing}
        >
          Close the outline
        </button>
        <button
          type="button"
          className="button"
          disabled={corners.length === 0}
          onClick={() => useMaking.setState({ corners: corners.slice(0, -1) })}
        >
          <Icon name="back" size={18} /> Undo a corner
        </button>
        <Done words="Stop" />
      </p>
    </>
  );
}

function Done({ words = "Done" }: { words?: string }) {
  return (
    <button type="button" className="button own-done" onClick={stopMaking}>
      {words}
    </button>
  );
}
