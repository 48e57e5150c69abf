import { fullName } from "../../geodata/indicators/family.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import type { CustomAreaAnswer } from "../api.ts";
import { needsSupport, Support } from "../area/Support.tsx";
import { filedUnder, measuresByPart } from "../rainbow/measures.ts";
import { chooseIndicator } from "../store.ts";
import { besideBenchmark, comparisonInWords } from "../words/comparison.ts";
import { figure, intervalInWords, valueInWords } from "../words/figure.ts";

type Figure = CustomAreaAnswer["indicators"][number];

/** Every measure of an area of the reader's own in words, by determinant; and those that have none, with the reason. */
export function OwnFigures({
  manifest,
  answer,
  current,
}: {
  manifest: Manifest;
  answer: CustomAreaAnswer;
  /** The measure on the map. */
  current: string;
}) {
  const byId = new Map(answer.indicators.map((each) => [each.id, each]));
  const parts = measuresByPart(manifest.indicators)
    .map(({ id, ring, measures }) => ({
      id,
      ring,
      measures: measures.flatMap((indicator) => {
        const found = byId.get(indicator.id);
        return found ? [{ indicator, found }] : [];
      }),
    }))
    .filter(({ measures }) => measures.length > 0);
  const named = manifest.indicators.filter(needsSupport);
  const subject = named.find(({ sensitive }) => sensitive) ?? named[0];
  return (
    <>
      <section className="other-measures" aria-label="All measures of your own area">
        <h3>All measures of your own area</h3>
        <p className="quiet">
          {parts.length > 0 ? (
            <>
              Each beside {manifest.country}; without a margin of error the difference is not tested.{" "}
              <span className="on-screen">Choose one to see it on the map.</span>
            </>
          ) : (
            "None can be told: the reasons are below."
          )}
        </p>
        {parts.map((part) => (
          <section key={part.id} data-ring={part.ring ?? "outcomes"} className="measure-group">
            <h4>{filedUnder(part.id)}</h4>
            <ul>
              {part.measures.map(({ indicator, found }) => (
                <Row
                  key={indicator.id}
                  indicator={indicator}
                  found={found}
                  country={manifest.country}
                  current={indicator.id === current}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <Refusals manifest={manifest} refusals={answer.refusals} />
      {subject && (
        <section aria-label="Help">
          <Support indicator={subject} />
        </section>
      )}
    </>
  );
}

function Row({
  indicator,
  found,
  country,
  current,
}: {
  indicator: PackIndicator;
  found: Figure;
  country: string;
  current: boolean;
}) {
  const { observation, benchmark, label } = found;
  if (observation.status !== "published") return null;
  const beside = besideBenchmark(indicator, observation, benchmark?.value);
  const interval = intervalInWords(indicator.unit, observation);
  return (
    <li>
      <button
        type="button"
        className="own-row"
        aria-current={current || undefined}
        onClick={() => chooseIndicator(indicator.id)}
      >
        <span className="own-row-name">{fullName(indicator)}</span>
        <span className="own-row-value">{valueInWords(indicator.unit, observation.value)}</span>
        <span className="quiet">
          {beside && benchmark && (
            <b data-verdict={beside.verdict}>
              {comparisonInWords(beside, country).replace(" (not tested)", "")} (
              {figure(indicator.unit, benchmark.value)}).{" "}
            </b>
          )}
          {interval && `Likely ${interval}. `}
          {label}.{observation.basis === "modelled" && " A modelled estimate."}
        </span>
      </button>
    </li>
  );
}

function Refusals({ manifest, refusals }: { manifest: Manifest; refusals: CustomAreaAnswer["refusals"] }) {
  if (refusals.length === 0) return null;
  const nameOf = new Map(manifest.indicators.map((each) => [each.id, fullName(each)]));
  const reasons = Map.groupBy(refusals, ({ words }) => words);
  return (
    <section aria-label="Measures without a figure here">
      <details className="own-refusals" open={refusals.some(({ reason }) => reason === "too-few")}>
        <summary>
          {refusals.length} {refusals.length === 1 ? "measure" : "measures"} left out, and why
        </summary>
        {[...reasons].map(([words, list]) => (
          <div key={words}>
            <p>
              <b>{words}</b>
              {list[0]!.reason === "too-few" &&
                " So that nobody can be told apart, such figures are not shown. Make the area larger, or use whole neighbourhoods."}
            </p>
            <p className="quiet">{list.map(({ id }) => nameOf.get(id) ?? id).join("; ")}</p>
          </div>
        ))}
      </details>
    </section>
  );
}
