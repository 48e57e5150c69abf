import { useMemo } from "react";
import type { OwnOutline } from "../map/ownOutline.ts";
import { outlineOf } from "./ownArea.ts";
import { useMaking, useOwnArea } from "./ownAreaStore.ts";

/** What the map shows of the reader's own area; undefined when there is none. */
export function useOwnOutline(): OwnOutline | undefined {
  const area = useOwnArea();
  const corners = useMaking((m) => m.corners);
  return useMemo(() => {
    if (corners.length > 0) return { corners };
    if (!area) return undefined;
    if ("codes" in area) return { codes: area.codes };
    return { geometry: outlineOf(area) };
  }, [area, corners]);
}
