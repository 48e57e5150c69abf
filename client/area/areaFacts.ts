import type { AreaLevel } from "../../geodata/area.ts";
import type { Observation } from "../../geodata/indicator.ts";
import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import type { Profile } from "../api.ts";

interface AreaName {
  level: AreaLevel;
  code: string;
  name: string;
}

/** One measure of an area, at its latest period and before. */
export interface MeasureFacts {
  indicator: PackIndicator;
  period: string;
  observation: Observation;
  periods: { period: string; label: string; observation: Observation }[];
  /** The figure of its district for the same period. */
  district?: Observation;
  /** The larger area the figures are of, where there are none for the area itself. */
  of?: AreaName;
}

/** What the card tells of an area: its profile, with each measure's description from the pack. */
export interface AreaFacts extends Omit<Profile, "indicators"> {
  measures: MeasureFacts[];
}

/** Measures that the pack at hand does not hold are left out. */
export function areaFacts(manifest: Manifest, { indicators, ...profile }: Profile): AreaFacts {
  const byId = new Map(manifest.indicators.map((i) => [i.id, i]));
  const measures = indicators.flatMap(({ id, latest, periods, district, of }) => {
    const indicator = byId.get(id);
    return indicator
      ? [
          {
            indicator,
            period: latest.period,
            observation: latest.observation,
            periods,
            district,
            of,
          },
        ]
      : [];
  });
  return { ...profile, measures };
}

/** The measure of an area itself, not that of a larger area round it. */
export function ownMeasure(facts: AreaFacts, id: string): MeasureFacts | undefined {
  return facts.measures.find((m) => m.indicator.id === id && !m.of);
}
