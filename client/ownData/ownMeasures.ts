import { isOwn } from "../../geodata/ownData/isOwn.ts";
import type { OwnFigures } from "../../geodata/ownData/ownFigures.ts";
import { ownObservations } from "../../geodata/ownData/ownIndicator.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { AreaFacts, MeasureFacts } from "../area/areaFacts.ts";

/** What the reader's own figures say of an area, beside what the server says of it. */
export function ownMeasures(
  manifest: Manifest,
  figures: readonly OwnFigures[],
  area: Pick<AreaFacts, "level" | "code">,
): MeasureFacts[] {
  return manifest.indicators.flatMap((indicator) => {
    const own = isOwn(indicator.id) && figures.find((each) => each.indicator.id === indicator.id);
    if (!own || !indicator.series.some(({ level }) => level === area.level)) return [];
    const periods = ownObservations(own, area.level, area.code);
    const latest = periods.at(-1);
    return latest ? [{ indicator, period: latest.period, observation: latest.observation, periods }] : [];
  });
}
