import { BASEMAP } from "./basemap.ts";
import { BOUNDARY_SOURCES } from "./boundaries.ts";
import { BUS_SOURCES } from "./buses.ts";
import { CENSUS_SOURCES } from "./census.ts";
import { CENTROID_SOURCES } from "./centroids.ts";
import { FUEL_POVERTY_SOURCES } from "./fuelPoverty.ts";
import { HEALTH_INDEX_SOURCES } from "./healthIndex.ts";
import { IOD2025_SOURCES } from "./iod2025.ts";
import { JOB_SOURCES } from "./jobs.ts";
import { LOCAL_SERVICE_SOURCES } from "./localServices.ts";
import { LOOKUP_SOURCES } from "./lookups.ts";
import { MENTAL_HEALTH_SERVICE_SOURCES } from "./mentalHealthServices.ts";
import { NAPTAN, NAPTAN_EARLIER } from "./naptan.ts";
import { POPULATION_SOURCES } from "./population.ts";
import { POSTCODES } from "./postcodes.ts";
import { PRACTICE_SOURCES } from "./practices.ts";
import { PUBLIC_TRANSPORT_TRIPS } from "./publicTransportTrips.ts";
import { QOF_SOURCES } from "./qof.ts";
import type { Source } from "./source.ts";
import { SUICIDE } from "./suicide.ts";
import { WELLBEING_SOURCES } from "./wellbeing.ts";

/** Every published dataset that the product can read. */
export const SOURCES: readonly Source[] = [
  ...BOUNDARY_SOURCES,
  ...LOOKUP_SOURCES,
  ...CENTROID_SOURCES,
  ...POPULATION_SOURCES,
  ...IOD2025_SOURCES,
  ...CENSUS_SOURCES,
  POSTCODES,
  NAPTAN,
  NAPTAN_EARLIER,
  ...PRACTICE_SOURCES,
  PUBLIC_TRANSPORT_TRIPS,
  ...BUS_SOURCES,
  SUICIDE,
  ...MENTAL_HEALTH_SERVICE_SOURCES,
  ...QOF_SOURCES,
  ...WELLBEING_SOURCES,
  ...JOB_SOURCES,
  ...HEALTH_INDEX_SOURCES,
  ...FUEL_POVERTY_SOURCES,
  ...LOCAL_SERVICE_SOURCES,
  BASEMAP,
];

/** The source with an id, or undefined when there is none. */
export function sourceById(id: string): Source | undefined {
  return SOURCES.find((source) => source.id === id);
}
