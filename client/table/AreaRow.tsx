import { flyToArea } from "../camera/flight.ts";
import type { Mapped, ModeField } from "../mode/mapped.ts";
import { openPage, selectArea } from "../store.ts";
import { besideBenchmark, comparisonInWords } from "../words/comparison.ts";
import { figure, intervalInWords, STATUS_SHORT } from "../words/figure.ts";
import type { Row } from "./rows.ts";

/** One area of the table: its name, its figure or why there is none, and what the columns beside them hold. */
export function AreaRow({
  row,
  indicator,
  benchmark,
  country,
  ranged,
  fields,
  current,
}: {
  row: Row;
  indicator: Mapped["indicator"];
  benchmark: number | undefined;
  country: string;
  ranged: boolean;
  fields: readonly ModeField[];
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
      {fields.map((field) => (
        <td key={field.name} className="number">
          {field.wordsAt?.(row.index) ?? field.at(row.index) ?? "–"}
        </td>
      ))}
    </tr>
  );
}
