import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { FigureTable } from "../chart/FigureTable.tsx";
import { gradientQuery } from "../data/queries.ts";
import { reasonOf } from "../status/Banners.tsx";
import { decimal, figure, rangeOf } from "../words/figure.ts";
import { gradientWords } from "./gradientWords.ts";
import "../chart/chart.css";

const GradientChart = lazy(() => import("../chart/GradientChart.tsx"));
const whole = new Intl.NumberFormat("en-GB");

/** A measure from the most to the least deprived tenth of neighbourhoods, everywhere or in one area; or why there is none. */
export function Gradient({
  manifest,
  indicator,
  period,
  within,
}: {
  manifest: Manifest;
  indicator: PackIndicator;
  period: string;
  within?: { code: string; name: string };
}) {
  const asked = useQuery({
    ...gradientQuery(manifest, indicator.id, period, within?.code),
    enabled: !isOwn(indicator.id),
  });
  if (isOwn(indicator.id)) return null;
  const title = `From the most to the least deprived${within ? ` in ${within.name}` : ""}`;
  const { data } = asked;
  if (!data)
    return (
      <figure className="chart">
        <figcaption>{title}</figcaption>
        {asked.error ? (
          <p className="quiet">{reasonOf(asked.error)}</p>
        ) : (
          <span className="skeleton gradient-waiting" />
        )}
      </figure>
    );
  if (data.status === "cannot-be-calculated")
    return (
      <figure className="chart">
        <figcaption>{title}</figcaption>
        <p className="quiet">Cannot be calculated. {data.reason}</p>
      </figure>
    );
  const [ends, ...rest] = gradientWords(indicator, data);
  const { unit } = indicator;
  const fromIndex = indicator.source.startsWith("iod2025");
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <p className="chart-words">{ends}</p>
      <Suspense fallback={<span className="skeleton gradient-waiting" />}>
        <GradientChart
          groups={data.groups}
          figure={(value) => decimal(value, unit.decimals) + (unit.suffix.trim() === "%" ? "%" : "")}
        />
      </Suspense>
      <p className="chart-words">{rest.join(" ")}</p>
      <p className="quiet">
        Neighbourhoods of {data.tenthsOf} in ten equal groups by the Index of Multiple Deprivation.
        {data.groups.some((g) => g.lower !== undefined) &&
          " Lines show where the true figure is likely to lie."}
        {fromIndex &&
          " The figure belongs to the data that index is made from, so a part of the difference is built in."}
      </p>
      <FigureTable
        caption={`${indicator.name}: ${title}`}
        columns={["Tenth", "Figure", "95% range", "Places", "People"]}
        rows={data.groups.map((g) => [
          g.decile === 1 ? "1, most deprived" : g.decile === 10 ? "10, least deprived" : decimal(g.decile, 0),
          figure(unit, g.value),
          rangeOf(unit, g) ?? "–",
          whole.format(g.areas),
          whole.format(g.population),
        ])}
      />
    </figure>
  );
}
