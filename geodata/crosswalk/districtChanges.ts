/** Districts made of whole former districts: code of the new one, its name, and the codes of those it was made of. */
interface Merger {
  into: string;
  name: string;
  of: readonly string[];
  /** First day. */
  from: string;
}

/**
 * Mergers of English districts since 2019, by the Register of Geographic Codes and the Code History Database of the Office
 * for National Statistics. Somerset West and Taunton (E07000246) was itself merged after four years.
 */
export const MERGERS: readonly Merger[] = [
  {
    into: "E06000058",
    name: "Bournemouth, Christchurch and Poole",
    of: ["E06000028", "E06000029", "E07000048"],
    from: "2019-04-01",
  },
  {
    into: "E06000059",
    name: "Dorset",
    of: ["E07000049", "E07000050", "E07000051", "E07000052", "E07000053"],
    from: "2019-04-01",
  },
  { into: "E07000244", name: "East Suffolk", of: ["E07000205", "E07000206"], from: "2019-04-01" },
  { into: "E07000245", name: "West Suffolk", of: ["E07000201", "E07000204"], from: "2019-04-01" },
  {
    into: "E07000246",
    name: "Somerset West and Taunton",
    of: ["E07000190", "E07000191"],
    from: "2019-04-01",
  },
  {
    into: "E06000060",
    name: "Buckinghamshire",
    of: ["E07000004", "E07000005", "E07000006", "E07000007"],
    from: "2020-04-01",
  },
  {
    into: "E06000061",
    name: "North Northamptonshire",
    of: ["E07000150", "E07000152", "E07000153", "E07000156"],
    from: "2021-04-01",
  },
  {
    into: "E06000062",
    name: "West Northamptonshire",
    of: ["E07000151", "E07000154", "E07000155"],
    from: "2021-04-01",
  },
  {
    into: "E06000063",
    name: "Cumberland",
    of: ["E07000026", "E07000028", "E07000029"],
    from: "2023-04-01",
  },
  {
    into: "E06000064",
    name: "Westmorland and Furness",
    of: ["E07000027", "E07000030", "E07000031"],
    from: "2023-04-01",
  },
  {
    into: "E06000065",
    name: "North Yorkshire",
    of: ["E07000163", "E07000164", "E07000165", "E07000166", "E07000167", "E07000168", "E07000169"],
    from: "2023-04-01",
  },
  {
    into: "E06000066",
    name: "Somerset",
    of: ["E07000187", "E07000188", "E07000189", "E07000246"],
    from: "2023-04-01",
  },
];

/**
 * Codes that stand for the same place but for a boundary moved a little, and counties that became one district as they
 * were: figures are carried over. Same source. Each list is oldest first.
 */
export const SAME_PLACE: readonly (readonly string[])[] = [
  ["E06000048", "E06000057"], // Northumberland, 2013
  ["E08000020", "E08000037"], // Gateshead, 2013
  ["E07000100", "E07000240"], // St Albans, 2013
  ["E07000104", "E07000241"], // Welwyn Hatfield, 2013
  ["E07000097", "E07000242"], // East Hertfordshire, 2013
  ["E07000101", "E07000243"], // Stevenage, 2013
  ["E08000016", "E08000038"], // Barnsley, 2025
  ["E08000019", "E08000039"], // Sheffield, 2025
  ["E10000002", "E06000060"], // Buckinghamshire, 2020
  ["E10000023", "E06000065"], // North Yorkshire, 2023
  ["E10000027", "E06000066"], // Somerset, 2023
];

const SAME = new Map(SAME_PLACE.flatMap((codes) => codes.map((code) => [code, codes] as const)));
const MERGED = new Map(MERGERS.map((merger) => [merger.into, merger.of]));
const SUCCESSOR = new Map(MERGERS.flatMap(({ into, of }) => of.map((code) => [code, into] as const)));

/** Other codes under which figures of a district or county may be found, as they are. */
export function otherCodesOf(code: string): readonly string[] {
  return SAME.get(code)?.filter((other) => other !== code) ?? [];
}

/** The former districts that a district was made of, or undefined when it was not made of others since 2019. */
export function formerDistrictsOf(code: string): readonly string[] | undefined {
  return MERGED.get(code);
}

/** Today's code of a district or county of any year since 2011, or undefined when there have been no such changes to it. */
export function successorOf(code: string): string | undefined {
  const next = SUCCESSOR.get(code);
  return next && (successorOf(next) ?? next);
}
