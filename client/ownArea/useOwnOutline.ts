import { useMemo } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { OwnOutline } from "../map/ownOutline.ts";
import { outlineOf } from "./ownArea.ts";
import { useMaking, useOwnArea } from "./ownAreaStore.ts";
import { useOwnAnswer } from "./useOwnAnswer.ts";

/** What the map shows of the reader's own area; undefined when there is none. */
export function useOwnOutline(manifest: Manifest): OwnOutline | undefined {
  const area = useOwnArea();
  const corners = useMaking((m) => m.corners);
  const { answer } = useOwnAnswer(manifest);
  return useMemo(() => {
    if (corners.length > 0) return { corners };
    if (!area) return undefined;
    if ("codes" in area) return answer && { codes: answer.areas.map(({ code }) => code) };
    return { geometry: outlineOf(area) };
  }, [area, corners, answer]);
}
