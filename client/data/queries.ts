import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { AreaLevel } from "../../geodata/area.ts";
import type { CustomShape } from "../../geodata/customArea/customShape.ts";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import {
  ApiError,
  fetchAreas,
  fetchColumn,
  fetchCustomArea,
  fetchGeometry,
  fetchGradient,
  fetchMatches,
  fetchPack,
  fetchProfile,
  fetchRegistered,
  fetchSettings,
  fetchSimilar,
  type KeyedColumn,
} from "../api.ts";
import { askClusters } from "../clusters/askClusters.ts";
import { knownFigures } from "../mode/clustersMapped.ts";
import { ownColumnOf } from "../ownData/ownColumnOf.ts";

const MINUTES = 60_000;
const MOST_RETRIES = 4;

/** Only what may pass by itself is asked for again: no answer, too many requests, a fault of the server. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.status === 0 || error.status === 429 || error.status >= 500;
}

/** The wait before the nth retry, doubling from half a second, in milliseconds. */
export function backoff(retry: number): number {
  return Math.min(500 * 2 ** retry, 8000);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 15 * MINUTES,
        retry: (failures, error) => failures < MOST_RETRIES && mayPass(error),
        retryDelay: backoff,
        // a server on this machine answers without a network; once a request has failed, wait for the network
        networkMode: "offlineFirst",
        refetchOnWindowFocus: false,
      },
    },
  });
}

export const packQuery = queryOptions({
  queryKey: ["pack"],
  queryFn: ({ signal }) => fetchPack(signal),
});

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => fetchSettings(signal),
});

/** Asks now and then whether another pack than the one at hand is served by now; answers its id. */
export const servedPackQuery = (atHand: string) =>
  queryOptions({
    queryKey: ["served-pack", atHand],
    queryFn: async ({ signal }) => (await fetchPack(signal)).id,
    initialData: atHand,
    staleTime: 5 * MINUTES,
    retry: false,
    refetchInterval: 5 * MINUTES,
    refetchOnWindowFocus: true,
  });

export const areasQuery = (manifest: Manifest, level: AreaLevel) =>
  queryOptions({
    queryKey: ["areas", manifest.id, level],
    queryFn: ({ signal }) => fetchAreas(manifest, level, signal),
  });

export const geometryQuery = (manifest: Manifest, level: AreaLevel) =>
  queryOptions({
    queryKey: ["geometry", manifest.id, level],
    queryFn: ({ signal }) => fetchGeometry(manifest, level, signal),
  });

/** Holds the column before until the new one is here; each carries the indicator it belongs to. */
export const columnQuery = (
  manifest: Manifest,
  indicator: PackIndicator,
  level: AreaLevel,
  period: string,
  load = fetchColumn,
) =>
  queryOptions({
    queryKey: ["column", manifest.id, indicator.id, level, period],
    queryFn: async ({ signal, client }) => {
      if (!isOwn(indicator.id)) return (await load(indicator, level, period, signal)) ?? null;
      const { codes } = await client.ensureQueryData(areasQuery(manifest, level));
      return ownColumnOf(indicator, level, period, codes) ?? null;
    },
    placeholderData: keepPreviousData,
    gcTime: 5 * MINUTES,
  });

export const profileQuery = (manifest: Manifest, code: string) =>
  queryOptions({
    queryKey: ["profile", manifest.id, code],
    queryFn: ({ signal }) => fetchProfile(code, signal),
  });

export const registeredQuery = (manifest: Manifest, code: string, indicator: string, period: string) =>
  queryOptions({
    queryKey: ["registered", manifest.id, code, indicator, period],
    queryFn: ({ signal }) => fetchRegistered(code, indicator, period, signal),
  });

export const similarQuery = (manifest: Manifest, code: string, indicator: string, period: string) =>
  queryOptions({
    queryKey: ["similar", manifest.id, code, indicator, period],
    queryFn: ({ signal }) => fetchSimilar(code, indicator, period, signal),
  });

export const customAreaQuery = (manifest: Manifest, shape: CustomShape) =>
  queryOptions({
    queryKey: ["custom-area", manifest.id, shape],
    queryFn: ({ signal }) => fetchCustomArea(shape, signal),
    placeholderData: keepPreviousData,
    gcTime: MINUTES,
  });

export const gradientQuery = (manifest: Manifest, id: string, period: string, within?: string) =>
  queryOptions({
    queryKey: ["gradient", manifest.id, id, period, within],
    queryFn: ({ signal }) => fetchGradient(id, period, within, signal),
  });

/** Which areas of a column are like their neighbours; never asked without one. */
export const clustersQuery = (manifest: Manifest, drawn: KeyedColumn | undefined) =>
  queryOptions({
    queryKey: ["clusters", manifest.id, drawn?.indicator.id, drawn?.level, drawn?.key],
    queryFn: async ({ signal, client }) => {
      const { indicator, level, column } = drawn!;
      const { neighbourStart, neighbours } = await client.ensureQueryData(geometryQuery(manifest, level));
      return askClusters(
        {
          indicator: { measure: indicator.measure, sensitive: indicator.sensitive },
          values: knownFigures(column),
          neighbours: { start: neighbourStart, index: neighbours },
        },
        signal,
      );
    },
    gcTime: 5 * MINUTES,
    // the same figures have the same groups, and the same fault
    retry: (failures, error) => error instanceof ApiError && failures < MOST_RETRIES && mayPass(error),
  });

export const matchesQuery = (manifest: Manifest, q: string) =>
  queryOptions({
    queryKey: ["matches", manifest.id, q],
    queryFn: ({ signal }) => fetchMatches(q, signal),
    placeholderData: keepPreviousData,
    gcTime: MINUTES,
  });
