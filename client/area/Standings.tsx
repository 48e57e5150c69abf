import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { KeyedColumn } from "../api.ts";
import { FigureTable } from "../chart/FigureTable.tsx";
import { areasQuery } from "../data/queries.ts";
import { figure } from "../words/figure.ts";
import type { AreaFacts } from "./areaFacts.ts";
import { type Standing, standingAmong, standingInWords, stripDomain } from "./standing.ts";

const StripChart = lazy(() => import("../chart/StripChart.tsx"));

/** A group of areas that one is set among. */
export interface StandingRow {
  name: string;
  words: string;
  standing: Standing;
  /** Figures of the areas next to it. */
  neighbours: number[];
  /** Each figure, where they are few enough to be seen one by one. */
  each: number[];
}

const MOST_EACH = 150;

/** Networks are here only where it is known who is registered with them. */
const MANY_MORE = Number.POSITIVE_INFINITY;

/** Where a place's figure lies among areas of its kind: all of them, and those of its district or region. */
export function Standings({
  manifest,
  facts,
  drawn,
}: {
  manifest: Manifest;
  facts: AreaFacts;
  drawn: Pick<KeyedColumn, "column" | "level" | "series" | "indicator">;
}) {
  const table = useQuery(areasQuery(manifest, drawn.level)).data;
  const { unit } = drawn.indicator;
  const rows = useMemo((): StandingRow[] => {
    const index = table?.codes.indexOf(facts.code) ?? -1;
    if (!table || index < 0) return [];
    const values = drawn.column.value;
    const { many } = LEVEL_WORDS[drawn.level];
    const around = facts.neighbours.map((n) => values[table.codes.indexOf(n.code)] ?? Number.NaN);
    const neighbours = around.filter((v) => !Number.isNaN(v));
    const round = facts.parents.find((p) => p.level === (facts.level === "lad" ? "region" : "lad"));
    const parents = round && table.parents[round.level];
    const within = parents?.flatMap((parent, i) => (parent === parents[index] ? i : []));
    const groups = [
      { name: manifest.part ? manifest.name : manifest.country, among: undefined },
      ...(round && within && within.length < values.length ? [{ name: round.name, among: within }] : []),
    ];
    return groups.flatMap(({ name, among }) => {
      const standing = standingAmong(values, index, among);
      if (!standing) return [];
      const all = among ?? Array.from(values.keys());
      const each = all.map((i) => values[i]!);
      return {
        name,
        words: standingInWords(standing, drawn.level === "pcn" ? MANY_MORE : all.length, many, name),
        standing,
        neighbours: among ? [] : neighbours,
        each: standing.of <= MOST_EACH ? each.filter((v) => !Number.isNaN(v)) : [],
      };
    });
  }, [table, drawn, facts, manifest]);
  if (rows.length === 0) return null;
  const domain = stripDomain(
    rows.map((r) => r.standing),
    rows.flatMap((r) => r.neighbours),
  );
  const [lowest, highest] = [rows[0]!.standing.lowest, rows[0]!.standing.highest];
  const short = (value: number) => figure(unit, value);
  return (
    <figure className="chart standings">
      {rows.map((row) => (
        <div key={row.name}>
          <p className="chart-words">{row.words}.</p>
          <Suspense fallback={<span className="skeleton strip-waiting" />}>
            <StripChart row={row} domain={domain} />
          </Suspense>
        </div>
      ))}
      <p className="strip-ends quiet number" aria-hidden="true">
        <span>
          {short(domain.from)}
          {lowest < domain.from && " or less"}
        </span>
        <span>
          {short(domain.to)}
          {highest > domain.to && " or more"}
        </span>
      </p>
      <ul className="strip-keys quiet" aria-hidden="true">
        <li className="place">This place</li>
        <li className="middle">Middle half and median</li>
        {rows[0]!.neighbours.length > 0 && <li className="next">Next to it</li>}
      </ul>
      <FigureTable
        caption={`${drawn.indicator.name}: this place among others`}
        columns={["Among", ...rows.map((r) => r.name)]}
        rows={[
          ["This place", ...rows.map((r) => short(r.standing.value))],
          ["Highest", ...rows.map((r) => short(r.standing.highest))],
          ["A quarter lie above", ...rows.map((r) => short(r.standing.quartiles[2]))],
          ["Median", ...rows.map((r) => short(r.standing.quartiles[1]))],
          ["A quarter lie below", ...rows.map((r) => short(r.standing.quartiles[0]))],
          ["Lowest", ...rows.map((r) => short(r.standing.lowest))],
          ["Places with a figure", ...rows.map((r) => String(r.standing.of))],
        ]}
      />
    </figure>
  );
}
