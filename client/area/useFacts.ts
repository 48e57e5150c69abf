import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { profileQuery } from "../data/queries.ts";
import { ownMeasures } from "../ownData/ownMeasures.ts";
import { useOwn } from "../ownData/ownStore.ts";
import { type AreaFacts, areaFacts } from "./areaFacts.ts";

/** An area's facts once they are here, or why they are not. They always belong to the code asked for. */
export function useFacts(
  manifest: Manifest,
  code: string,
): { facts?: AreaFacts; error?: Error; retry(): void } {
  const profile = useQuery(profileQuery(manifest, code));
  const figures = useOwn((s) => s.figures);
  const facts = useMemo(() => {
    if (!profile.data) return undefined;
    const facts = areaFacts(manifest, profile.data);
    return { ...facts, measures: [...ownMeasures(manifest, figures, facts), ...facts.measures] };
  }, [manifest, profile.data, figures]);
  return {
    facts,
    error: profile.error ?? undefined,
    retry: () => void profile.refetch(),
  };
}
