import { type Administration, administer } from "./administration.ts";
import { type AreasOf2011, areasOf2011 } from "./areasOf2011.ts";
import { type Census, takeCensus } from "./census.ts";
import { type Portrait, portraits } from "./character.ts";
import { type Deprivation, deprive } from "./deprivation.ts";
import { type Landscape, makeLandscape } from "./landscape.ts";
import { type Mesh, makeMesh } from "./mesh.ts";
import { divide, type Neighbourhoods } from "./neighbourhoods.ts";
import { type Arc, boundaryArcs } from "./outlines.ts";
import { makeOutputAreas, type OutputArea } from "./outputAreas.ts";
import { makePostcodes, type Postcode } from "./postcodes.ts";
import {
  makePractices,
  type Network,
  type Practice,
  type Registration,
  registerPatients,
} from "./practices.ts";
import { publicTransportTrips } from "./publicTransport.ts";
import { makeWays, type Ways } from "./roads.ts";
import { type Settled, settle } from "./settlements.ts";
import { makeStops, type Stop } from "./stops.ts";

/** A fictional county: land, people, services and figures. Arrays by neighbourhood are in the order of its index. */
export interface County {
  seed: number;
  landscape: Landscape;
  settled: Settled;
  mesh: Mesh;
  neighbourhoods: Neighbourhoods;
  administration: Administration;
  before: AreasOf2011;
  /** Boundaries of all small areas of 2021 and 2011 at once; labels are indexes of `pieces`. */
  arcs: Arc[];
  pieces: { neighbourhood: number; before: number }[];
  ways: Ways;
  portraits: Portrait[];
  census: Census;
  deprivation: Deprivation;
  /** By area of 2011 × column of TRIP_COLUMNS. */
  trips: (number | undefined)[][];
  outputAreas: OutputArea[];
  postcodes: Postcode[];
  practices: Practice[];
  networks: Network[];
  registrations: Registration[];
  stops: Stop[];
}

const NEIGHBOURHOODS = 500;
/** The county that everyone sees first. */
export const DEFAULT_SEED = 1;

/** Makes the county of a seed. Pure and deterministic: the same seed gives the same county. */
export function generateCounty(seed = DEFAULT_SEED): County {
  const landscape = makeLandscape(seed);
  const settled = settle(seed, landscape);
  const mesh = makeMesh(seed, landscape, settled);
  const neighbourhoods = divide(seed, mesh, NEIGHBOURHOODS);
  const administration = administer(seed, settled, neighbourhoods);
  const before = areasOf2011(seed, mesh, neighbourhoods, administration);
  const { labels, pieces } = overlay(mesh, neighbourhoods.labels, before.labels);
  const ways = makeWays(mesh, settled, landscape.metresAboveSea);
  const people = portraits(seed, landscape, settled, neighbourhoods, administration);
  const census = takeCensus(seed, people, neighbourhoods.people);
  const outputAreas = makeOutputAreas(seed, mesh, neighbourhoods, administration.byCode);
  const postcodes = makePostcodes(seed, mesh, outputAreas, administration);
  const { practices, networks } = makePractices(seed, settled, administration, neighbourhoods, postcodes);
  return {
    seed,
    landscape,
    settled,
    mesh,
    neighbourhoods,
    administration,
    before,
    arcs: boundaryArcs(seed, mesh, labels),
    pieces,
    ways,
    portraits: people,
    census,
    deprivation: deprive(seed, people, census, administration.ladOf),
    trips: publicTransportTrips(seed, before, people),
    outputAreas,
    postcodes,
    practices,
    networks,
    registrations: registerPatients(seed, practices, neighbourhoods),
    stops: makeStops(seed, mesh, landscape, settled, ways, outputAreas, people, administration),
  };
}

/** The pieces that two divisions of the same cells cut each other into. */
function overlay(mesh: Mesh, now: Int32Array, then: Int32Array) {
  const pieces: County["pieces"] = [];
  const index = new Map<number, number>();
  const labels = new Int32Array(mesh.count).fill(-1);
  for (let i = 0; i < mesh.count; i++) {
    if (now[i]! < 0) continue;
    const key = now[i]! * 10_000 + then[i]!;
    let piece = index.get(key);
    if (piece === undefined) {
      piece = pieces.length;
      index.set(key, piece);
      pieces.push({ neighbourhood: now[i]!, before: then[i]! });
    }
    labels[i] = piece;
  }
  return { labels, pieces };
}
