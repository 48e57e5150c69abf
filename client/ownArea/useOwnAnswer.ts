import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { CustomAreaAnswer } from "../api.ts";
import { customAreaQuery } from "../data/queries.ts";
import { shapeOf } from "./ownArea.ts";
import { useOwnArea } from "./ownAreaStore.ts";

const NOTHING = { codes: [] };

/** What the server knows of the reader's own area; while a changed one is on its way, what it knew of the one before. */
export function useOwnAnswer(manifest: Manifest): {
  answer?: CustomAreaAnswer;
  waiting: boolean;
  error?: Error;
  retry(): void;
} {
  const area = useOwnArea();
  const shape = useMemo(() => (area ? shapeOf(area) : NOTHING), [area]);
  const options = customAreaQuery(manifest, shape);
  const query = useQuery({ ...options, queryFn: area ? options.queryFn : skipToken });
  return {
    answer: area ? query.data : undefined,
    waiting: query.isFetching,
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
  };
}
