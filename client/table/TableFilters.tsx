import type { Status } from "../../geodata/indicator.ts";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { STATUS_SHORT } from "../words/figure.ts";
import type { Filter } from "./rows.ts";

/** Which rows of the table to keep: by district, words, figure and status. */
export function TableFilters({
  districts,
  district,
  onDistrict,
  filter,
  onFilter,
  unit,
  statuses,
}: {
  /** Where there is more than one district to choose from. */
  districts?: AreaTable;
  district: number | "all";
  onDistrict: (district: number | "all") => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  unit: PackIndicator["unit"];
  /** Those that occur. */
  statuses: readonly Status[];
}) {
  const limit = (label: string, name: "least" | "most") => (
    <label>
      <span className="eyebrow">{label}</span>
      <span className="table-limit">
        <input
          type="number"
          step="any"
          inputMode="decimal"
          value={filter[name] ?? ""}
          onChange={({ target }) =>
            onFilter({ ...filter, [name]: target.value === "" ? undefined : target.valueAsNumber })
          }
        />
        {unit.suffix.trim() === "%" && <span aria-hidden="true">%</span>}
      </span>
    </label>
  );
  return (
    <search className="table-filters" aria-label="Which places">
      {districts && (
        <label>
          <span className="eyebrow">In the district</span>
          <select
            aria-label="In the district"
            value={district}
            onChange={({ target }) => onDistrict(target.value === "all" ? "all" : Number(target.value))}
          >
            <option value="all">All districts</option>
            {districts.names
              .map((name, i) => ({ name, i }))
              .sort((a, b) => a.name.localeCompare(b.name))
              .map(({ name, i }) => (
                <option key={districts.codes[i]} value={i}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
      <label>
        <span className="eyebrow">Name or code</span>
        <input
          type="search"
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
        />
      </label>
      {limit("At least", "least")}
      {limit("At most", "most")}
      {statuses.length > 1 && (
        <label>
          <span className="eyebrow">Figures</span>
          <select
            aria-label="Figures"
            value={filter.status ?? ""}
            onChange={({ target }) =>
              onFilter({ ...filter, status: (target.value || undefined) as Status | undefined })
            }
          >
            <option value="">With and without</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {status === "published" ? "With a figure" : STATUS_SHORT[status]}
              </option>
            ))}
          </select>
        </label>
      )}
    </search>
  );
}
