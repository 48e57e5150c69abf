import { Delaunay } from "d3-delaunay";
import { chance, hash } from "../statistics/chance.ts";
import type { Administration } from "./administration.ts";
import type { Portrait } from "./character.ts";
import type { Landscape } from "./landscape.ts";
import type { Mesh } from "./mesh.ts";
import type { OutputArea } from "./outputAreas.ts";
import { distance, type Point } from "./plane.ts";
import type { Ways } from "./roads.ts";
import type { Settled } from "./settlements.ts";

export interface Stop {
  /** Number of the register's area; 910 is the railway's. */
  register: "990" | "991" | "910";
  code: string;
  name: string;
  street: string;
  indicator: string;
  bearing: string;
  locality: string;
  localityName: string;
  parentLocality: string;
  town: string;
  at: Point;
  type: "BCT" | "BCE" | "RLY" | "FER";
  active: boolean;
}

const STREETS =
  "High Street|Church Lane|Station Road|Mill Lane|Victoria Road|Green Lane|Chapel Street|Moor Lane|Kirk Gate|Back Lane|Sea Road|Market Place|School Lane|Beck Side|Castle Street|Ings Road|Priory Road|The Crescent|Northgate|Southgate|Cliff Road|Park Avenue|Queens Drive|Harbour Street|Foundry Lane|Weavers Row|Minster Street|Carr Lane|Wold View|Ferry Road".split(
    "|",
  );
const LANDMARKS =
  "Church|Post Office|Primary School|Village Hall|Library|War Memorial|Surgery|Shops|Crossroads|Park Gates|The Plough|The Ship|The Woolpack|Cemetery|Allotments|Garage|Bridge|Methodist Chapel|Community Centre|Leisure Centre".split(
    "|",
  );
const BEARINGS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];

/** Bus stops in pairs where people live, thinner where buses are, railway stations and a ferry landing. */
export function makeStops(
  seed: number,
  mesh: Mesh,
  landscape: Landscape,
  settled: Settled,
  ways: Ways,
  outputAreas: readonly OutputArea[],
  portraits: readonly Portrait[],
  { ladOf, wardOf }: Administration,
): Stop[] {
  const random = chance(seed, "stops");
  const roadside = ways.roads.flatMap(({ line }) => line.map(([x, y]): [number, number] => [x, y]));
  const nearestRoadside = Delaunay.from(roadside);
  const stops: Stop[] = [];
  for (const { neighbourhood, cells } of outputAreas) {
    const p = portraits[neighbourhood]!;
    const poles = p.remoteness > 0 ? random.below(2) + 1 : 1;
    for (let k = 0; k < poles; k++) {
      const cell = random.pick(cells);
      let at: Point = [mesh.x[cell]!, mesh.y[cell]!];
      if (p.character === "rural" || p.character === "market") {
        const near = roadside[nearestRoadside.find(at[0], at[1])]!;
        if (distance(near, at) < 2.5) at = near;
      }
      if (landscape.land(...at) < 0.02) continue;
      const place = localityAt(settled, at, wardOf[neighbourhood]!);
      const name = random.next() < 0.6 ? random.pick(STREETS) : random.pick(LANDMARKS);
      const street = random.pick(STREETS);
      const register = ladOf[neighbourhood]! <= 3 ? "990" : "991";
      const heading = random.below(8);
      const active = random.next() > 0.035;
      for (const side of [0, 1]) {
        const number = String(stops.length + 1).padStart(5, "0");
        const turn = ((heading + 4 * side) * Math.PI) / 4;
        stops.push({
          register,
          code: `${register}0SRL${number}`,
          name,
          street,
          indicator: side === 0 ? "opp" : random.pick(["adj", "o/s", "nr"]),
          bearing: BEARINGS[(heading + 4 * side) % 8]!,
          ...place,
          at: [at[0] + 0.012 * Math.cos(turn), at[1] - 0.012 * Math.sin(turn)],
          type: "BCT",
          active,
        });
      }
    }
  }
  for (const [i, station] of ways.stations.entries()) {
    const { localityName, locality, parentLocality, town } = localityAt(settled, station.at);
    const common = {
      localityName,
      locality,
      parentLocality,
      town,
      street: "Station Road",
      indicator: "",
      bearing: "",
    };
    stops.push({
      ...common,
      register: "910",
      code: `9100SRL${String(i + 1).padStart(3, "0")}`,
      name: `${station.name} Rail Station`,
      at: station.at,
      type: "RLY",
      active: true,
    });
  }
  return stops;
}

/** The place a stop is in, as the gazetteer has it: a quarter of a town with the town as parent, else the village. */
function localityAt({ settlements, wardSeats }: Settled, at: Point, ward?: number) {
  const nearest = settlements.reduce((a, b) =>
    distance(b.at, at) - b.radius < distance(a.at, at) - a.radius ? b : a,
  );
  const seat = ward === undefined ? undefined : wardSeats[ward]!;
  const quarter =
    seat?.town !== undefined &&
    settlements[seat.town] === nearest &&
    nearest.kind !== "market" &&
    distance(at, nearest.at) > nearest.radius * 0.3;
  const localityName = quarter ? seat!.name : nearest.name;
  const parentLocality = quarter ? nearest.name : "";
  const town = nearest.kind === "village" ? "" : nearest.name;
  const locality = `N99${String(hash(`${parentLocality}/${localityName}`) % 100_000).padStart(5, "0")}`;
  return { locality, localityName, parentLocality, town };
}
