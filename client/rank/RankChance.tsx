import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import { areasQuery } from "../data/queries.ts";
import { askRank } from "./askRank.ts";
import { chanceInWords, uncertainAreas } from "./uncertainAreas.ts";

/** How sure it is that a place is in the worst tenth, for figures with a margin of error; nothing until it is known. */
export function RankChance({
  manifest,
  code,
  drawn: { key, indicator, level, column },
}: {
  manifest: Manifest;
  code: string;
  drawn: KeyedColumn;
}) {
  const areas = useMemo(() => uncertainAreas(indicator, column), [indicator, column]);
  const index = useQuery(areasQuery(manifest, level)).data?.codes.indexOf(code) ?? -1;
  const chance = useQuery({
    queryKey: ["rank", manifest.id, indicator.id, key, level, code],
    queryFn: ({ signal }) => askRank({ areas: areas!, polarity: indicator.polarity, index }, signal),
    enabled: areas !== undefined && index >= 0,
    retry: false,
  }).data;
  if (!areas) return null;
  if (chance === undefined) return <p className="quiet">Working out how certain that is…</p>;
  const words = chanceInWords(chance, indicator.polarity, LEVEL_WORDS[level].many);
  return words ? <p className="rank-chance">{words}</p> : null;
}
