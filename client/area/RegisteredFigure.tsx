import { useQuery } from "@tanstack/react-query";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { registeredQuery } from "../data/queries.ts";
import { choosePeople, useView } from "../store.ts";
import { numberAndWords } from "../words/figure.ts";
import "../measure/breakdown.css";

const HOW =
  "Figures of the neighbourhoods its patients live in, weighted by how many live in each: shared out, as if patients were like their neighbours, so less exact and without an interval.";

/**
 * Whom the card of a network is about: those registered with its practices, or those who live in the neighbourhoods
 * drawn. For the first their figure stands here, above that of the residents. Nothing where none can be worked out.
 */
export function RegisteredFigure({
  manifest,
  indicator,
  period,
  code,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  period: string;
  code: string;
}) {
  const registered = useView((view) => view.people === "registered");
  const may = mayWeigh(indicator, period);
  const answer = useQuery({
    ...registeredQuery(manifest, code, indicator.id, period),
    enabled: may && registered,
  });
  if (!may) return null;
  const { observation, refusal } = answer.data ?? {};
  const [number, words] =
    observation?.status === "published" ? numberAndWords(indicator.unit, observation.value) : [];
  const percent = words?.startsWith("%");
  return (
    <div className="registered" data-first={registered || undefined}>
      <fieldset className="breakdown">
        <legend className="hidden-text">Whose figure</legend>
        {([undefined, "registered"] as const).map((people) => (
          <label key={people ?? "residents"}>
            <input
              type="radio"
              name="people"
              value={people ?? "residents"}
              checked={registered === (people === "registered")}
              onChange={() => choosePeople(people)}
            />
            <span>{people ? "People registered" : "People living here"}</span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {registered &&
          (number ? (
            <>
              <p className="area-figure">
                <span className="hidden-text">People registered:</span>
                <span className="number">
                  {number}
                  {percent && "%"}
                </span>
                <span className="area-unit">{words?.slice(percent ? 1 : 0).trim()}</span>
              </p>
              <p className="quiet">{HOW}</p>
            </>
          ) : (
            <p className="quiet">
              {refusal ?? (answer.error ? "This figure could not be loaded." : "Working it out…")}
            </p>
          ))}
      </div>
      {registered && <p className="eyebrow">People living here</p>}
    </div>
  );
}

/** Figures of neighbourhoods that can be averaged over people, for the period on the map. */
function mayWeigh({ id, combine, sensitive, series }: PackIndicator, period: string): boolean {
  if (isOwn(id) || sensitive || (combine !== "counts" && combine !== "mean")) return false;
  return series.some(({ level, columns }) => level === "lsoa" && columns[period]);
}
