import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { fullName } from "../../geodata/indicators/family.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Support } from "../area/Support.tsx";
import { useSelected } from "../area/useSelected.ts";
import { flyToArea } from "../camera/flight.ts";
import { areasQuery } from "../data/queries.ts";
import { PageDialog } from "../page/PageDialog.tsx";
import type { Shown } from "../shown/useShown.ts";
import { openPage, selectArea, useView } from "../store.ts";
import { besideBenchmark, comparisonInWords, NOT_TESTED } from "../words/comparison.ts";
import { figure, intervalInWords, STATUS_SHORT } from "../words/figure.ts";
import { type Row, rowsOf, type Sort, sortRows } from "./rows.ts";
import { useOpeningDistrict } from "./useOpeningDistrict.ts";
import "./table.css";

const MOST_ROWS = 500;

/** All that the map has, as a table: the areas of one district, or all where they are few. */
export default function AreaTablePage({ manifest, shown }: { manifest: Manifest; shown: Shown }) {
  const { drawn, areas } = shown;
  const code = useView((v) => v.area);
  const selected = useSelected(manifest, code);
  const hasDistricts = areas?.parents.lad !== undefined && areas.codes.length > MOST_ROWS / 5;
  // A query that is not enabled still gives what another has fetched, so its answer is asked for only when wanted.
  const districts = useQuery({
    ...areasQuery(manifest, "lad"),
    enabled: hasDistricts && manifest.levels.some((l) => l.level === "lad"),
  }).data;
  const lads = hasDistricts ? districts : undefined;
  const [chosen, setChosen] = useState<number>();
  const [sort, setSort] = useState<Sort>({ by: "value", descending: true });

  const opening = useOpeningDistrict(manifest, selected);
  const district = lads ? (chosen ?? opening) : undefined;
  const rows = useMemo(
    () =>
      drawn && areas && drawn.level === areas.level
        ? sortRows(rowsOf(areas, drawn.column, district), sort)
        : [],
    [drawn, areas, district, sort],
  );
  if (!drawn || !areas) return <PageDialog title="Table">Loading…</PageDialog>;

  const { indicator, level, period } = drawn;
  const label = indicator.periods.find((p) => p.id === period)?.label ?? period;
  const ranged = drawn.column.lower !== undefined;
  const benchmark = indicator.benchmark[period]?.value;
  const heading = (by: Sort["by"], text: string) => (
    <th scope="col" aria-sort={sort.by === by ? (sort.descending ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        onClick={() =>
          setSort({
            by,
            descending: sort.by === by ? !sort.descending : by === "value",
          })
        }
      >
        {text} <span aria-hidden="true">{sort.by === by ? (sort.descending ? "↓" : "↑") : "↕"}</span>
      </button>
    </th>
  );
  return (
    <PageDialog title={fullName(indicator)}>
      <div className="table-controls">
        <p className="quiet">
          {label} · {LEVEL_WORDS[level].many}
          {benchmark !== undefined && ` · ${manifest.country} ${figure(indicator.unit, benchmark)}`}
        </p>
        {lads && (
          <label>
            <span className="eyebrow">In the district </span>
            <select
              aria-label="In the district"
              value={district}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {lads.names
                .map((name, i) => ({ name, i }))
                .sort((a, b) => a.name.localeCompare(b.name))
                .map(({ name, i }) => (
                  <option key={lads.codes[i]} value={i}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        )}
      </div>
      <Support indicator={indicator} />
      <table className="area-table">
        <caption className="hidden-text">
          {fullName(indicator)}, {label}, by {LEVEL_WORDS[level].one}. Choose a name to see the place.
        </caption>
        <thead>
          <tr>
            {heading("name", capital(LEVEL_WORDS[level].one))}
            {heading("value", valueHeading(indicator))}
            {ranged && <th scope="col">Likely range</th>}
            {benchmark !== undefined && <th scope="col">Beside {manifest.country}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <AreaRow
              key={row.code}
              row={row}
              indicator={indicator}
              benchmark={benchmark}
              country={manifest.country}
              ranged={ranged}
              current={row.code === code}
            />
          ))}
        </tbody>
      </table>
      {!ranged && benchmark !== undefined && <p className="quiet">{NOT_TESTED}</p>}
      {rows.length > MOST_ROWS && (
        <p className="quiet">
          The first {MOST_ROWS} of {rows.length} are shown. Sort the other way to see the rest.
        </p>
      )}
    </PageDialog>
  );
}

function AreaRow({
  row,
  indicator,
  benchmark,
  country,
  ranged,
  current,
}: {
  row: Row;
  indicator: NonNullable<Shown["drawn"]>["indicator"];
  benchmark: number | undefined;
  country: string;
  ranged: boolean;
  current: boolean;
}) {
  const { observation } = row;
  const beside = besideBenchmark(indicator, observation, benchmark);
  const choose = () => {
    selectArea(row.code);
    flyToArea(row.code);
    openPage(undefined);
  };
  return (
    <tr aria-current={current || undefined}>
      <th scope="row">
        <button type="button" className="link-button" onClick={choose}>
          {row.name}
        </button>
      </th>
      <td className="number">
        {observation.status === "published"
          ? figure(indicator.unit, observation.value)
          : STATUS_SHORT[observation.status]}
      </td>
      {ranged && (
        <td>{intervalInWords(indicator.unit, observation)?.replace(" (95% confidence)", "") ?? "–"}</td>
      )}
      {benchmark !== undefined && (
        <td>{beside ? comparisonInWords(beside, country).replace(" (not tested)", "") : "–"}</td>
      )}
    </tr>
  );
}

function valueHeading({ unit, measure }: NonNullable<Shown["drawn"]>["indicator"]): string {
  return measure === "score" ? "Score" : capital(unit.words.replace(/\s*\([^)]*\)/g, "").trim());
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
