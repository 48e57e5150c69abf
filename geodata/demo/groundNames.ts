import type { County } from "./county.ts";
import { feature, type Ground, pointAt } from "./groundFeature.ts";
import { inRing, type Point } from "./plane.ts";
import { COUNTY } from "./towns.ts";

/** Numbers of people at which a place's rank in the schema rises by one. */
const POPULATION_BREAKS = [200, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6];
const PLACE_ZOOM = { city: 4, town: 7, market: 8, village: 10 } as const;

/** Names of places, islands, stations and hills. */
export function addNames(
  { settled, landscape, ways, neighbourhoods }: County,
  { places, earth, pois }: Ground,
): void {
  const people = neighbourhoods.people.reduce((a, b) => a + b, 0);
  const rank = (n: number) => POPULATION_BREAKS.filter((limit) => n >= limit).length;
  places.push(
    feature(pointAt([-2, 12]), {
      kind: "region",
      name: COUNTY,
      min_zoom: 3,
      sort_key: 1,
      population: people,
    }),
  );
  for (const { name, at, kind, people: population } of settled.settlements) {
    const village = kind === "village" && population < 900;
    places.push(
      feature(pointAt(at), {
        kind: "locality",
        kind_detail: kind === "market" ? "town" : village ? "hamlet" : kind,
        name,
        population,
        population_rank: rank(population),
        min_zoom: village ? 11 : PLACE_ZOOM[kind],
        sort_key: 100 - rank(population),
        sort_rank: 100 - rank(population),
      }),
    );
  }
  for (const { name, at, town } of settled.wardSeats)
    if (town !== undefined && settled.settlements[town]!.kind !== "market")
      places.push(
        feature(pointAt(at), {
          kind: "neighbourhood",
          name,
          min_zoom: 12,
          sort_key: 200,
          sort_rank: 200,
        }),
      );
  const isles = ["West Holm", "Little Holm", "Ravel Isle", "Gannet Stack", "North Skerry"];
  const named: Point[] = [
    [-39.5, -14],
    [-36.6, -20.2],
    [34.5, 27.5],
    [37.6, 24.4],
    [-8.5, 46.5],
  ];
  for (const [i, at] of named.entries())
    if (landscape.coast.some((ring) => inRing(ring, at)))
      earth.push(
        feature(pointAt(at), {
          kind: "island",
          name: isles[i]!,
          min_zoom: 10,
          sort_rank: 200,
        }),
      );
  for (const { name, at } of ways.stations)
    pois.push(
      feature(pointAt(at), {
        kind: "station",
        name,
        min_zoom: 13,
        sort_rank: 300,
      }),
    );
  const peaks: [string, Point][] = [
    ["Great Quern", [-19.2, 20.8]],
    ["Starrow Fell", [-23.6, 15.6]],
    ["Darrow Pike", [-13.2, 24]],
    ["Lorn Head", [-27.4, 4.6]],
    ["Skirr Law", [-20.4, -15.6]],
  ];
  for (const [name, at] of peaks) {
    const elevation = Math.round(landscape.metresAboveSea(...at));
    pois.push(
      feature(pointAt(at), {
        kind: "peak",
        name,
        elevation,
        min_zoom: 9,
        sort_rank: 300,
      }),
    );
  }
}
