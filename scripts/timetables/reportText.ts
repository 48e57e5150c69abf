import { lostTrips, PARTS_OF_WEEK, tripsIn } from "../../geodata/transport/lostTrips.ts";
import { CELLS } from "../../geodata/transport/timeBands.ts";
import type { Comparison, SideCount } from "./compareTimetables.ts";
import type { HomeAreas } from "./outputAreas.ts";

/** In plain words: what was counted and passed over in each feed, and what was lost between them. */
export function reportText({ before, after }: Comparison, areas: HomeAreas | undefined): string {
  return [
    ...sideText("Before", before),
    ...sideText("After", after),
    ...(areas ? lossText(before, after, areas) : []),
  ]
    .join("\n")
    .concat("\n");
}

function sideText(title: string, { feeds, week }: SideCount): string[] {
  return [
    `${title}: week of ${week}`,
    ...feeds.flatMap(({ name, count, stops, repeatedStops, stopsWithoutPosition, tripsWithoutService }) => {
      const remarks: [number, string][] = [
        [count.repeated, "trips left out: another feed has them too"],
        [tripsWithoutService, "trips left out: of services that run on no day"],
        [count.withoutTimes, "trips left out: without any time"],
        [count.unknownTrips, "calls left out: of trips that trips.txt does not have"],
        [count.unknownStops, "calls left out: at stops that stops.txt does not have"],
        [count.passedThrough, "calls left out: nobody may get on or off"],
        [count.untimed, "calls left out: without a time before or after them"],
        [count.interpolated, "calls without a time placed evenly between those with one"],
        [count.backwards, "trips whose times go back, counted as they stand"],
        [repeatedStops, "stops listed again"],
        [stopsWithoutPosition, "stops without a position, which are near nobody"],
      ];
      return [
        `  ${name}: ${number(count.trips)} trips with ${number(count.calls)} calls at ${number(stops)} stops`,
        ...remarks.filter(([n]) => n > 0).map(([n, what]) => `    ${number(n)} ${what}`),
      ];
    }),
  ];
}

/** Over Output Areas within reach of a stop of either timetable. */
function lossText(before: SideCount, after: SideCount, areas: HomeAreas): string[] {
  let reached = 0;
  let evenings = 0;
  let sundays = 0;
  const sums = PARTS_OF_WEEK.map(() => [0, 0] as [number, number]);
  for (let i = 0; i < areas.lsoa.length; i++) {
    const people = areas.people[i]!;
    const any = (trips: Float64Array) => trips.subarray(i * CELLS, (i + 1) * CELLS).some((n) => n > 0);
    if (!any(before.atAreas) && !any(after.atAreas)) continue;
    reached += people;
    const lost = lostTrips(before.atAreas, after.atAreas, i);
    if (lost.eveningsGone) evenings += people;
    if (lost.sundaysGone) sundays += people;
    for (const [p, part] of PARTS_OF_WEEK.entries()) {
      sums[p]![0] += people * tripsIn(before.atAreas, i, part);
      sums[p]![1] += people * tripsIn(after.atAreas, i, part);
    }
  }
  if (reached === 0) return ["No one lives within 400 m of a stop of either timetable."];
  return [
    `${number(reached)} people live within 400 m of a stop of either timetable.`,
    `  ${number(evenings)} of them had trips on weekday evenings and have none now; ${number(sundays)} on Sundays.`,
    "  Trips an hour within reach of the average person, before and after:",
    ...PARTS_OF_WEEK.map(({ dayType, timeBand, hours }, p) => {
      const [then, now] = sums[p]!.map((sum) => (sum / reached / hours).toFixed(2));
      return `    ${dayType} ${timeBand}: ${then} → ${now}`;
    }),
  ];
}

const number = (n: number) => Math.round(n).toLocaleString("en-GB");
