import { useId, useState } from "react";
import { announce } from "../announce/announce.ts";
import { setOwnArea, stopMaking } from "./ownAreaStore.ts";

const FAILED = "The file could not be read. Try it again, or another one.";

/** A file with an outline: read in this browser, and refused in words where it is of no use. */
export function OutlineFile() {
  const id = useId();
  const [fault, setFault] = useState<string>();
  const [reading, setReading] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setFault(undefined);
    setReading(true);
    try {
      const { readOutline } = await import("./readOutline.ts");
      const area = await readOutline(file);
      announce("The outline is on the map.");
      stopMaking();
      setOwnArea(area);
    } catch (error) {
      setFault(error instanceof Error && error.name === "OutlineFault" ? error.message : FAILED);
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <label className="own-size" htmlFor={id}>
        Outline as GeoJSON, KML or zipped shapefile, up to 10 MB
      </label>
      <input
        id={id}
        type="file"
        accept=".geojson,.json,.kml,.zip"
        aria-describedby={`${id}-note`}
        disabled={reading}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <p className="quiet" id={`${id}-note`}>
        It is kept in this browser. Only the corners of the outline are sent, to work out the figures, and
        they are not stored.
      </p>
      {fault && (
        <p className="notice" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
