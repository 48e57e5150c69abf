import { DETERMINANT_IDS } from "../determinant.ts";
import { BUSES } from "./buses.ts";
import { BUS_STOPS } from "./busStops.ts";
import { CENSUS_HOUSEHOLDS } from "./censusHouseholds.ts";
import { CENSUS_PEOPLE } from "./censusPeople.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { DEPRIVATION } from "./deprivation.ts";
import { DEPRIVATION_INDICATORS } from "./deprivationIndicators.ts";
import { HEALTH_INDEX } from "./healthIndex.ts";
import { LOCAL_CONDITIONS } from "./localConditions.ts";
import { MENTAL_HEALTH } from "./mentalHealth.ts";
import { PUBLIC_TRANSPORT } from "./publicTransport.ts";
import { ESTIMATED_CONDITIONS } from "./registers.ts";
import { WORK } from "./work.ts";

/** Every indicator, in the order of the rainbow of determinants; within a part, most general first. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  ...DEPRIVATION,
  ...CENSUS_PEOPLE,
  ...CENSUS_HOUSEHOLDS,
  ...PUBLIC_TRANSPORT,
  ...BUSES,
  ...BUS_STOPS,
  ...DEPRIVATION_INDICATORS,
  ...WORK,
  ...MENTAL_HEALTH,
  ...HEALTH_INDEX,
  ...LOCAL_CONDITIONS,
  ...ESTIMATED_CONDITIONS,
].toSorted((a, b) => DETERMINANT_IDS.indexOf(a.determinant) - DETERMINANT_IDS.indexOf(b.determinant));
