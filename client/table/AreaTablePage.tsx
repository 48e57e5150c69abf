import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { STATUSES } from "../../geodata/indicator.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Support } from "../area/Support.tsx";
import { useSelected } from "../area/useSelected.ts";
import { areasQuery } from "../data/queries.ts";
import { NO_CLASS } from "../map/classes.ts";
import { countOf } from "../mode/countOf.ts";
import type { Mapped } from "../mode/mapped.ts";
import { PageDialog } from "../page/PageDialog.tsx";
import type { Shown } from "../shown/useShown.ts";
import { pickCell, useView } from "../store.ts";
import { NOT_TESTED } from "../words/comparison.ts";
import { figure } from "../words/figure.ts";
import { AreaRow } from "./AreaRow.tsx";
import { type Filter, filterRows, rowsOf, type Sort, sortRows } from "./rows.ts";
import { SaveTable } from "./SaveTable.tsx";
import { TableFilters } from "./TableFilters.tsx";
import { useOpeningDistrict } from "./useOpeningDistrict.ts";
import "./table.css";

const AT_A_TIME = 500;
/** More areas than this are first shown by district. */
const MANY = 100;

/** All that the map has, as a table: the areas of one district at first where there are many. */
export default function AreaTablePage({ manifest, shown }: { manifest: Manifest; shown: Shown }) {
  const { mapped, areas } = shown;
  const code = useView((v) => v.area);
  const cell = useView((v) => v.cell);
  const selected = useSelected(manifest, code);
  const hasDistricts = areas?.parents.lad !== undefined && areas.codes.length > MANY;
  // A query that is not enabled still gives what another has fetched, so its answer is asked for only when wanted.
  const districts = useQuery({
    ...areasQuery(manifest, "lad"),
    enabled: areas?.parents.lad !== undefined && manifest.levels.some((l) => l.level === "lad"),
  }).data;
  const lads = hasDistricts ? districts : undefined;
  const [chosen, setChosen] = useState<number | "all">();
  const [sort, setSort] = useState<Sort>({ by: "value", descending: true });
  const [filter, setFilter] = useState<Filter>({ text: "" });
  const [most, setMost] = useState(AT_A_TIME);

  const opening = useOpeningDistrict(manifest, selected);
  const only = mapped?.mode === "with" && cell ? mapped.shading?.classes : undefined;
  const district = lads ? (chosen ?? (only ? "all" : opening)) : "all";
  const ready = mapped && areas && mapped.level === areas.level;
  const rows = useMemo(() => {
    if (!ready) return [];
    const field = mapped.fields?.find(({ name }) => name === sort.by);
    const all = rowsOf(areas, mapped.column, district === "all" ? undefined : district);
    const kept = filterRows(only ? all.filter(({ index }) => only[index] !== NO_CLASS) : all, filter);
    return sortRows(kept, sort, field && (field.sortAt ?? field.at));
  }, [ready, mapped, areas, district, filter, sort, only]);
  if (!ready) return <PageDialog title="Table">Loading…</PageDialog>;

  const { indicator, level, period, column, fields = [] } = mapped;
  const ranged = column.lower !== undefined;
  const benchmark = indicator.benchmark[period]?.value;
  const shownFields = fields.filter(({ heading }) => heading);
  const heading = (by: Sort["by"], text: string) => (
    <th
      key={by}
      scope="col"
      aria-sort={sort.by === by ? (sort.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        onClick={() => setSort({ by, descending: sort.by === by ? !sort.descending : by !== "name" })}
      >
        {text} <span aria-hidden="true">{sort.by === by ? (sort.descending ? "↓" : "↑") : "↕"}</span>
      </button>
    </th>
  );
  return (
    <PageDialog title={mapped.title}>
      <p className="quiet">
        {mapped.when} · {LEVEL_WORDS[level].many}
        {benchmark !== undefined && ` · ${manifest.country} ${figure(indicator.unit, benchmark)}`}
      </p>
      <TableFilters
        districts={lads}
        district={district}
        onDistrict={setChosen}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setMost(AT_A_TIME);
        }}
        unit={indicator.unit}
        statuses={STATUSES.filter((_, i) => column.status.includes(i))}
      />
      <p className="quiet" role="status">
        {rows.length === 0
          ? "No place fits all of that. Take one of the limits away."
          : `${countOf(level, rows.length)} of ${whole.format(areas.codes.length)}`}
        {only && ", in one square of the key. "}
        {only && (
          <button type="button" className="link-button" onClick={() => pickCell(undefined)}>
            Show all squares
          </button>
        )}
      </p>
      <Support indicator={indicator} />
      <div className="table-scroll">
        <table className="area-table">
          <caption className="hidden-text">
            {mapped.title}, {mapped.when}, by {LEVEL_WORDS[level].one}. Choose a name to see the place.
          </caption>
          <thead>
            <tr>
              {heading("name", capital(LEVEL_WORDS[level].one))}
              {heading("value", valueHeading(mapped))}
              {ranged && <th scope="col">Likely range</th>}
              {benchmark !== undefined && <th scope="col">Beside {manifest.country}</th>}
              {shownFields.map((field) => heading(field.name, field.heading!))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <AreaRow
                key={row.code}
                row={row}
                indicator={indicator}
                benchmark={benchmark}
                country={manifest.country}
                ranged={ranged}
                fields={shownFields}
                current={row.code === code}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!ranged && benchmark !== undefined && <p className="quiet">{NOT_TESTED}</p>}
      {rows.length > most && (
        <p className="quiet">
          The first {whole.format(most)} of {whole.format(rows.length)} are shown; a saved file has all.{" "}
          <button type="button" className="link-button" onClick={() => setMost(most + AT_A_TIME)}>
            Show {AT_A_TIME} more
          </button>
        </p>
      )}
      <SaveTable manifest={manifest} mapped={mapped} areas={areas} districts={districts} rows={rows} />
    </PageDialog>
  );
}

const whole = new Intl.NumberFormat("en-GB");

function valueHeading({ indicator, unitWords, mode }: Mapped): string {
  if (mode === "with") return indicator.shortName;
  if (unitWords) return unitWords;
  const { unit, measure } = indicator;
  return measure === "score" ? "Score" : capital(unit.words.replace(/\s*\([^)]*\)/g, "").trim());
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
