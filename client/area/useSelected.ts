import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type AreaLevel, levelOfCode } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { areasQuery } from "../data/queries.ts";
import { isDrawnAs } from "./sameArea.ts";

/** An area of the view, found in its level's table. */
export interface Selected {
  level: AreaLevel;
  index: number;
  code: string;
  name: string;
}

/**
 * The area with a code, once its level's table is here; undefined for a code the pack does not hold. A code that stands
 * for areas of two levels is that of the level `drawn`.
 */
export function useSelected(
  manifest: Manifest,
  code: string | undefined,
  drawn?: AreaLevel,
): Selected | undefined {
  const own = code === undefined ? undefined : levelOfCode(code);
  const level = code !== undefined && own && drawn && isDrawnAs(drawn, own, code) ? drawn : own;
  const held = manifest.levels.some((l) => l.level === level);
  const table = useQuery({
    ...areasQuery(manifest, level ?? "country"),
    enabled: held,
  }).data;
  return useMemo(() => {
    if (!table || !level || code === undefined || !held) return undefined;
    const index = table.codes.indexOf(code);
    return index < 0 ? undefined : { level, index, code, name: table.names[index]! };
  }, [table, level, code, held]);
}
