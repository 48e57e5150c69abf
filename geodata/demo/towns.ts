import type { Point } from "./plane.ts";

/** What kind of streets a quarter is made of; the figures of its people follow from it. */
const CHARACTERS = [
  "core",
  "campus",
  "docks",
  "inner",
  "terraces",
  "estate",
  "suburb",
  "leafy",
  "seafront",
  "market",
  "rural",
] as const;
export type Character = (typeof CHARACTERS)[number];

/** A ward and where its middle lies: for a town in units of the town's radius from its middle, else in kilometres. */
export interface Quarter {
  name: string;
  at: Point;
  character: Character;
}

export interface Town {
  name: string;
  kind: "city" | "town" | "market";
  at: Point;
  people: number;
  /** Index in DISTRICTS. */
  district: number;
  quarters: readonly Quarter[];
  /** For a town by the sea: how far its middle is from the water, in units of its radius. */
  fromShore?: number;
}

/** All names of the county are invented; none is a place of England's in the register of stops (NaPTAN). */
export const COUNTY = "Sorrelshire";

export const DISTRICTS = [
  { name: "Wendminster", shape: "E06" },
  { name: "Ormhaven and Haverdale", shape: "E07" },
  { name: "Ravel Coast", shape: "E07" },
  { name: "Marrow Valley", shape: "E07" },
  { name: "High Moors", shape: "E07" },
  { name: "West Sorrel", shape: "E07" },
  { name: "Vale of Orrow", shape: "E07" },
] as const;

const quarter = (name: string, character: Character, x: number, y: number): Quarter => ({
  name,
  character,
  at: [x, y],
});

export const TOWNS: readonly Town[] = [
  {
    name: "Wendminster",
    kind: "city",
    at: [14.6, -4.4],
    people: 252_000,
    district: 0,
    quarters: [
      quarter("Minster", "core", 0, 0),
      quarter("Quayside", "core", 0.3, -0.12),
      quarter("Old Docks", "docks", 0.72, -0.14),
      quarter("Foundry Row", "inner", 0.42, 0.22),
      quarter("Castle Hill", "inner", -0.16, 0.26),
      quarter("Priory Fields", "campus", -0.34, -0.06),
      quarter("Kirkgate", "terraces", 0.12, 0.46),
      quarter("Northfields", "estate", 0.02, 0.86),
      quarter("Haver Park", "suburb", 0.5, 0.62),
      quarter("Hallow Green", "leafy", -0.4, 0.66),
      quarter("Upper Leas", "leafy", -0.76, 0.38),
      quarter("Westgarth", "suburb", -0.88, 0),
      quarter("Millholme", "suburb", -0.62, -0.4),
      quarter("Southlea", "terraces", -0.12, -0.46),
      quarter("Ferry Hill", "inner", 0.3, -0.5),
      quarter("Larkmoor", "estate", 0.14, -0.94),
      quarter("Saltings", "estate", 0.76, -0.6),
      quarter("Broad Oak", "leafy", -0.5, -0.84),
    ],
  },
  {
    name: "Ormhaven",
    kind: "town",
    at: [30.4, -1.8],
    people: 86_000,
    district: 1,
    fromShore: 0.75,
    quarters: [
      quarter("Harbour", "docks", 0.1, -0.45),
      quarter("Old Town", "core", -0.05, 0),
      quarter("Fishgate", "docks", 0.55, -0.3),
      quarter("St Hild's", "terraces", -0.45, -0.3),
      quarter("Northcliff", "suburb", 0.55, 0.55),
      quarter("Whinfield", "estate", -0.25, 0.7),
      quarter("Castle Dene", "leafy", -0.8, 0.35),
      quarter("Seathorne", "suburb", 0.9, 0.1),
    ],
  },
  {
    name: "Ravelsea",
    kind: "town",
    at: [20.6, 24.3],
    people: 72_000,
    district: 2,
    fromShore: 0.5,
    quarters: [
      quarter("Pier", "seafront", 0.3, 0),
      quarter("North Shore", "seafront", 0.24, 0.6),
      quarter("South Parade", "seafront", 0.36, -0.6),
      quarter("Winter Gardens", "inner", -0.12, 0.12),
      quarter("Cliff Top", "leafy", -0.25, 0.8),
      quarter("Marsh Lane", "estate", -0.4, -0.55),
      quarter("Highfield", "suburb", -0.7, 0.12),
    ],
  },
  {
    name: "Marrowbridge",
    kind: "town",
    at: [-6.4, 6.2],
    people: 76_000,
    district: 3,
    quarters: [
      quarter("Cloth Market", "core", 0, 0),
      quarter("Weavers Bank", "terraces", -0.35, 0.4),
      quarter("Spindle Hill", "inner", 0.35, 0.3),
      quarter("Lockside", "terraces", 0.3, -0.4),
      quarter("Bankfoot", "estate", 0.8, 0.1),
      quarter("Overdale", "leafy", -0.8, 0.05),
      quarter("Mill Carr", "suburb", -0.3, -0.65),
    ],
  },
  market("Lamerby", [4.4, 31.6], 19_000, 4),
  market("Whinbridge", [-11.2, 32.2], 9_000, 4),
  market("Lornmouth", [-32.6, 8.6], 11_000, 4, 0.8),
  market("Tarrowbridge", [-12.6, -8.4], 21_000, 5),
  market("Haverwick", [16.9, 10.6], 18_000, 1),
  market("Orrowstow", [-5.6, -22.4], 18_000, 6),
  market("Penderton", [22.4, -18.4], 22_000, 6),
  market("Brethergate", [-21.6, -34.2], 14_000, 5),
  market("Fanbridge", [13.4, -31.6], 13_000, 6),
];

/** Country wards: name and middle. */
export const COUNTRY_WARDS: readonly (Quarter & { district: number })[] = [
  { ...quarter("Haver Vale", "rural", 24, 7), district: 1 },
  { ...quarter("The Nesses", "rural", 15, 36), district: 2 },
  { ...quarter("Sorrel Wolds", "rural", 11, 22), district: 2 },
  { ...quarter("Upper Wendle", "rural", -11, 13), district: 3 },
  { ...quarter("Lower Wendle", "rural", 3, 3), district: 3 },
  { ...quarter("Kelldale", "rural", -3, 25), district: 4 },
  { ...quarter("Scarside", "rural", -26, 22), district: 4 },
  { ...quarter("Holm Isles and Inlet", "rural", -26, -14), district: 5 },
  { ...quarter("Westland", "rural", -27, -40), district: 5 },
  { ...quarter("Orrow Marsh", "rural", 1, -33), district: 6 },
  { ...quarter("Yarside", "rural", 30, -16), district: 6 },
];

/** Villages by the ground they stand on. */
export const VILLAGE_NAMES = {
  moor: "Allerthwaite Darrowscar Darrowthwaite Ellerthwaite Fellcote Fellscar Grimbeck Heskbeck Heskscar Kirnthwaite Kirnbeck Lingbridge Lingthwaite Mosserbeck Mosserden Norrowthwaite Norrowscar Ollerscar Quernscar Rithbeck Scarcote Skirrcote Skirrthwaite Stainthwaite Starrowbeck Thralthwaite Ulbeck Whinden Wrackthwaite Yarrowscar".split(
    " ",
  ),
  coast:
    "Allerhaven Arleness Bramstaithe Bramness Burrelness Corsness Crakestaithe Fenhaven Gannetness Gannethaven Gelness Kelhaven Larrowness Leamhaven Ollerstaithe Ormness Orrowstaithe Pellhaven Pikestaithe Ravestaithe Sellerhaven Sparness Stellness Swarhaven Ternstaithe Thirlhaven Whinstaithe Yarness Yarstaithe Wathness".split(
      " ",
    ),
  vale: "Aldermere Alderstow Allerworth Ambrthorpe Arleby Askenby Askenham Avelgate Avelholme Barmere Birkmere Bramstow Brockmere Burrelworth Burrelwick Carrowcombe Carrowmere Catterholme Cawlby Cawlford Claverbeck Claverstow Corswick Crakeholme Crakeworth Dalworth Dunstow Emberbeck Emberstow Emberwell Fanholme Fanstead Farnstead Fenholme Garrowham Garrowley Gelworth Grimworth Haggstead Hallowley Hallowstow Harrowmere Haverby Havercote Heskworth Huxcote Huxholme Ingsgate Kelstow Ketterford Ketterholme Lamerwick Larrowham Larrowstow Leamwick Leambridge Lornstow Mallowby Mallowholme Marrowden Marrowstead Merrowcombe Merrowstow Orrowley Oskthorpe Oskwick Pellby Pellham Penderwick Penderley Querncote Ravenstead Ravenworth Rithwick Rotherstow Rowanmere Rowanholme Sellerby Sellerwick Skelmere Sorrelworth Sorrelthorpe Sparthorpe Starrowthorpe Stellwick Stellholme Swarthorpe Tarrowley Tarrowstow Ternholme Thralby Thralden Thornworth Ulmere Ulverthorpe Ulverwick Wathcote Wathwick Wendthorpe Wendham Whinby Whinstow Withercote Witherstead Woldstow Wrackcote Yarby Yarholme Yarrowthorpe".split(
    " ",
  ),
} as const;

function market(name: string, at: Point, people: number, district: number, fromShore?: number): Town {
  return {
    name,
    kind: "market",
    at,
    people,
    district,
    fromShore,
    quarters: [quarter(name, "market", 0, 0)],
  };
}
