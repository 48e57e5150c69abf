import type { AreaLevel } from "../../geodata/area.ts";
import type { MatchReport } from "../../geodata/ownData/matchReport.ts";

/**
 * The level to show at first, where the zoom would choose badly: that with the most areas, when a file has some finer areas
 * as well, but fewer. Levels come finest first.
 */
export function levelToPin(levels: MatchReport["levels"]): AreaLevel | undefined {
  const most = levels.reduce<MatchReport["levels"][number] | undefined>(
    (best, each) => (best && best.areas >= each.areas ? best : each),
    undefined,
  );
  return most === levels[0] ? undefined : most?.level;
}
