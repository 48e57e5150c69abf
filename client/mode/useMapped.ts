import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import type { AreaClusters } from "../../geodata/statistics/clusterKinds.ts";
import type { KeyedColumn } from "../api.ts";
import { clustersQuery, columnQuery, geometryQuery } from "../data/queries.ts";
import type { Wanted } from "../shown/resolveView.ts";
import { useView } from "../store.ts";
import type { Cell } from "../view.ts";
import { ageMapped } from "./ageMapped.ts";
import { besideMapped } from "./besideMapped.ts";
import { certaintyMapped } from "./certaintyMapped.ts";
import { changeMapped } from "./changeMapped.ts";
import { clustersMapped } from "./clustersMapped.ts";
import { type Mapped, valuesMapped } from "./mapped.ts";
import { resolveMode, type WantedMode } from "./resolveMode.ts";
import { swipeMapped } from "./swipeMapped.ts";

interface InMode {
  mode: WantedMode;
  /** Stays what it was until all that the mode asks for is there. */
  mapped?: Mapped;
  waiting: boolean;
  error?: Error;
  retry(): void;
}

/** What the map is coloured by, given the values drawn. Fetches the other columns that the mode needs. */
export function useMapped(manifest: Manifest, wanted: Wanted, drawn: KeyedColumn | undefined): InMode {
  const modeOfView = useView((v) => v.mode);
  const from = useView((v) => v.from);
  const beside = useView((v) => v.with);
  const current = drawn && answersRequest(drawn, { ...wanted }) ? drawn : undefined;
  const mode = resolveMode(manifest, wanted, { mode: modeOfView, from, with: beside }, current?.column);
  const requests = requestsOf(mode, wanted);
  const answers = useQueries({
    queries: requests.map(({ indicator, level, period }) => columnQuery(manifest, indicator, level, period)),
  });
  const columns = answers.map(({ data }, i) =>
    data && answersRequest(data, requests[i]!) ? data : undefined,
  );
  const clustered = mode.kind === "clusters" && current !== undefined;
  const answer = useQuery({ ...clustersQuery(manifest, current), enabled: clustered });
  const clusters = clustered ? answer.data : undefined;
  const complete =
    columns.every((column) => column !== undefined) && (mode.kind !== "clusters" || clusters !== undefined);
  const cell = useView((v) => v.cell);
  const population = useQuery({
    ...geometryQuery(manifest, wanted.level),
    enabled: mode.kind === "with",
  }).data?.population;
  const key = [keyOf(mode, cell, population), drawn?.key, ...columns.map((column) => column?.key)].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the mode and every column
  const made = useMemo(() => {
    if (mode.kind === "values") return drawn && valuesMapped(drawn);
    return current && complete
      ? mappedOf(mode, current, columns as KeyedColumn[], {
          picked: cell,
          population,
          clusters,
          country: manifest.country,
        })
      : undefined;
  }, [key, current !== undefined, clusters]);
  const last = useRef<Mapped>(undefined);
  if (made) last.current = made;
  return {
    mode,
    mapped: made ?? (drawn ? last.current : undefined),
    waiting:
      (clustered && answer.isPending) ||
      answers.some((answer, i) => answer.isPending || (answer.isPlaceholderData && !columns[i])),
    error: [...answers, ...(clustered ? [answer] : [])].find(({ error }) => error)?.error ?? undefined,
    retry: () => {
      for (const each of [...answers, answer]) if (each.isError) each.refetch();
    },
  };
}

interface ColumnRequest {
  indicator: PackIndicator;
  level: AreaLevel;
  period: string;
}

function requestsOf(mode: WantedMode, { indicator, level, period }: Wanted): ColumnRequest[] {
  if (mode.kind === "change")
    return [{ indicator, level, period: mode.from === period ? mode.to : mode.from }];
  if (mode.kind === "age") return mode.periods.map((id) => ({ indicator, level, period: id }));
  if (mode.kind === "with" || mode.kind === "swipe")
    return [{ indicator: mode.other, level, period: mode.period }];
  return [];
}

interface Moment {
  picked?: Cell;
  population?: ArrayLike<number>;
  clusters?: AreaClusters;
  country: string;
}

function mappedOf(mode: WantedMode, drawn: KeyedColumn, columns: KeyedColumn[], moment: Moment): Mapped {
  const [other] = columns;
  if (mode.kind === "certainty") return certaintyMapped(drawn, moment.country);
  if (mode.kind === "clusters" && moment.clusters) return clustersMapped(drawn, moment.clusters);
  if (mode.kind === "age") return ageMapped(drawn, columns, new Date().getFullYear());
  if (mode.kind === "swipe" && other) return swipeMapped(drawn, other);
  if (mode.kind === "with" && other) return besideMapped(drawn, other, moment);
  if (mode.kind === "change" && other)
    return mode.to === drawn.period ? changeMapped(other, drawn) : changeMapped(drawn, other);
  return valuesMapped(drawn);
}

function keyOf(mode: WantedMode, cell: Cell | undefined, population: unknown): string {
  if (mode.kind === "change") return `change ${mode.from} ${mode.to}`;
  if (mode.kind === "swipe") return `swipe ${mode.other.id} ${mode.period}`;
  return mode.kind === "with" ? `with ${mode.other.id} ${cell} ${population !== undefined}` : mode.kind;
}

function answersRequest(column: KeyedColumn, request: ColumnRequest): boolean {
  return (
    column.indicator.id === request.indicator.id &&
    column.level === request.level &&
    column.period === request.period
  );
}
