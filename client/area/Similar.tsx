import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useId, useMemo, useState } from "react";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import type { SimilarPlaces } from "../api.ts";
import { flyToArea } from "../camera/flight.ts";
import { similarQuery } from "../data/queries.ts";
import { Icon } from "../icons/Icon.tsx";
import { usePrinting } from "../print/printing.ts";
import { reasonOf } from "../status/Banners.tsx";
import { selectArea } from "../store.ts";
import { figure, STATUS_SHORT } from "../words/figure.ts";
import type { AreaFacts } from "./areaFacts.ts";
import { focusNext } from "./focusNext.ts";
import { judgedInWords, similarInWords, spreadInWords, standingAmongSimilar } from "./similarWords.ts";
import { stripDomain } from "./standing.ts";
import "../chart/chart.css";
import "./similar.css";

const StripChart = lazy(() => import("../chart/StripChart.tsx"));

/** Below this there are not fifteen others. */
const FEWEST_AREAS = 16;

/** A place beside the fifteen of its level most like it; nothing where there are too few to choose from. */
export function Similar({
  manifest,
  indicator,
  period,
  facts,
  value,
  keyed,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  period: string;
  facts: AreaFacts;
  /** The place's own figure, where it has one. */
  value: number | undefined;
  /** Whether the card says what a strip's marks are above. */
  keyed: boolean;
}) {
  const many = manifest.levels.find((l) => l.level === facts.level);
  const wanted = !isOwn(indicator.id) && (many?.count ?? 0) >= FEWEST_AREAS;
  const asked = useQuery({
    ...similarQuery(manifest, facts.code, indicator.id, period),
    enabled: wanted,
  });
  if (!wanted) return null;
  const { data, error } = asked;
  if (data && (data.refusal !== undefined || !data.areas.some((a) => a.observation))) return null;
  if (data && !data.spread && value === undefined) return null;
  return (
    <figure className="chart similar" aria-label="Beside similar places">
      <figcaption>Beside similar places</figcaption>
      {data ? (
        <Beside key={facts.code} unit={indicator.unit} data={data} value={value} keyed={keyed} />
      ) : error ? (
        <p className="quiet">
          {reasonOf(error)}{" "}
          <button type="button" className="link-button" onClick={() => void asked.refetch()}>
            Try again
          </button>
        </p>
      ) : (
        <span className="skeleton similar-waiting" />
      )}
    </figure>
  );
}

function Beside({
  unit,
  data: { level, areas, spread, judgedBy },
  value,
  keyed,
}: {
  unit: PackIndicator["unit"];
  data: SimilarPlaces;
  value: number | undefined;
  keyed: boolean;
}) {
  const { many } = LEVEL_WORDS[level];
  const row = useMemo(() => {
    const each = areas.flatMap((a) => (a.observation?.status === "published" ? a.observation.value : []));
    const standing = spread && value !== undefined && standingAmongSimilar(value, each, spread);
    if (!standing) return undefined;
    const words = `${similarInWords(standing, areas.length, many)}.`;
    return { name: "similar", words, standing, neighbours: [], each };
  }, [areas, spread, value, many]);
  const domain = useMemo(() => row && stripDomain([row.standing], row.each), [row]);
  return (
    <>
      {row && <p className="chart-words">{row.words}</p>}
      {row && domain && (
        <Suspense fallback={<span className="skeleton strip-waiting" />}>
          <StripChart row={row} domain={domain} />
          <p className="strip-ends quiet number" aria-hidden="true">
            <span>{figure(unit, domain.from)}</span>
            <span>{figure(unit, domain.to)}</span>
          </p>
          {!keyed && (
            <ul className="strip-keys quiet" aria-hidden="true">
              <li className="place">This place</li>
              <li className="middle">Middle half and median</li>
            </ul>
          )}
        </Suspense>
      )}
      <p className="chart-words">
        {spread ? spreadInWords(unit, spread) : `Too few of the ${many} most like it have a figure.`}
      </p>
      <SimilarList areas={areas} unit={unit}>
        The {areas.length} {many} most like it by {judgedInWords(judgedBy)}, each counting the same.
      </SimilarList>
    </>
  );
}

function SimilarList({
  areas,
  unit,
  children,
}: {
  areas: SimilarPlaces["areas"];
  unit: PackIndicator["unit"];
  /** How they were found. */
  children: ReactNode;
}) {
  const printing = usePrinting((p) => p.printing);
  const [chosen, setChosen] = useState(false);
  const list = useId();
  const open = chosen || printing;
  return (
    <>
      <button
        type="button"
        className="neighbours-toggle"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setChosen(!chosen)}
      >
        Which places these are, and why <Icon name={open ? "up" : "down"} size={18} />
      </button>
      <div id={list} className="similar-list" hidden={!open}>
        <p className="quiet">{children}</p>
        <ol>
          {areas.map(({ code, name, observation }) => (
            <li key={code}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  focusNext("head");
                  selectArea(code);
                  flyToArea(code);
                }}
              >
                {name}
              </button>
              <span className="number">
                {observation?.status === "published"
                  ? figure(unit, observation.value)
                  : STATUS_SHORT[observation?.status ?? "missing"]}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
