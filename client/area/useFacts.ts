import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { profileQuery } from "../data/queries.ts";
import { type AreaFacts, areaFacts } from "./areaFacts.ts";

/** An area's facts once they are here, or why they are not. They always belong to the code asked for. */
export function useFacts(
  manifest: Manifest,
  code: string,
): { facts?: AreaFacts; error?: Error; retry(): void } {
  const profile = useQuery(profileQuery(manifest, code));
  const facts = useMemo(
    () => (profile.data ? areaFacts(manifest, profile.data) : undefined),
    [manifest, profile.data],
  );
  return {
    facts,
    error: profile.error ?? undefined,
    retry: () => void profile.refetch(),
  };
}
