import { useQuery } from "@tanstack/react-query";
import type { Observation } from "../../geodata/indicator.ts";
import { observationAt } from "../../geodata/pack/column.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { columnQuery } from "../data/queries.ts";
import { type Beside, besideBenchmark, comparisonInWords, NOT_TESTED } from "../words/comparison.ts";
import { figure } from "../words/figure.ts";
import { type AreaFacts, ownMeasure } from "./areaFacts.ts";
import { useSelected } from "./useSelected.ts";

/** A shape for each verdict, so that colour only repeats it. Untested numbers get an arrow and no judgement. */
function signOf({ verdict, side }: Beside): string {
  if (verdict === "better") return "✓";
  if (verdict === "worse") return "▲";
  if (verdict === "similar" || side === "level") return "≈";
  return side === "above" ? "↑" : "↓";
}

/** The area beside its district and the country, in words and with a sign; colour only repeats the word. */
export function Comparisons({
  manifest,
  indicator,
  period,
  facts,
  observation,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  period: string;
  facts: AreaFacts;
  observation: Observation;
}) {
  const parent = facts.parents.find((p) => p.level === "lad");
  const district = useSelected(manifest, parent?.code);
  const own = ownMeasure(facts, indicator.id);
  const given = own?.period === period ? own.district : undefined;
  const known = !given && indicator.series.some((s) => s.level === "lad" && s.columns[period]);
  const column = useQuery({
    ...columnQuery(manifest, indicator, "lad", period),
    placeholderData: undefined,
    enabled: known && district !== undefined,
  }).data?.column;
  const there = given ?? (district && column && observationAt(column, district.index));
  const districtValue = there?.status === "published" ? there.value : undefined;
  const lines = [
    { name: parent?.name ?? "", value: districtValue },
    {
      name: manifest.country,
      value: facts.level === "country" ? undefined : indicator.benchmark[period]?.value,
    },
  ].flatMap(({ name, value }) => {
    const beside = besideBenchmark(indicator, observation, value);
    return beside && value !== undefined ? [{ name, value, beside }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="comparisons">
      <ul>
        {lines.map(({ name, value, beside }) => (
          <li key={name} data-verdict={beside.verdict}>
            <i aria-hidden="true">{signOf(beside)}</i>
            <span>
              {comparisonInWords(beside, name).replace(" (not tested)", "")}{" "}
              <span className="quiet number">({figure(indicator.unit, value)})</span>
            </span>
          </li>
        ))}
      </ul>
      {lines.some((l) => l.beside.verdict === "not-tested") && <p className="quiet">{NOT_TESTED}</p>}
    </div>
  );
}
