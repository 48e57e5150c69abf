import { describe, expect, test } from "vitest";
import type { Geography } from "../../../geodata/geography.ts";
import type { SearchInput } from "../../../geodata/search/areaResult.ts";
import { buildPostcodeTable } from "../../../geodata/search/postcodes.ts";
import { openSearch } from "../../../geodata/search/search.ts";

const GEOGRAPHY: Geography = {
  lsoa: table("lsoa", {
    E01000001: ["Bolton 001A", 0],
    E01000002: ["Bolton 001B", 0],
    E01000003: ["Trafford 012A", 1],
    E01000004: ["Trafford 012B", 1],
  }),
  msoa: table("msoa", {
    E02000001: ["Bolton 001", 0],
    E02000002: ["Trafford 012", 1],
    E02000003: ["Stretford", 1],
  }),
  ward: table("ward", {
    E05000001: ["Bolton", 1],
    E05000002: ["Old Trafford", 1],
    E05000003: ["Sale Moor", 1],
    E05000004: ["St Mary's", 0],
  }),
  lad: table("lad", { E08000001: ["Bolton"], E08000009: ["Trafford"] }),
};

const INPUT: SearchInput = {
  geography: GEOGRAPHY,
  geometry: {},
  places: {
    name: ["Bolton", "Bolton", "Sale", "Salem", "Stratford", "King's Lynn"],
    parent: ["", "", "", "", "", ""],
    lon: [-2.4, -2.9, -2.3, 0, 0, 0.4],
    lat: [53.6, 54.6, 53.4, 0, 0, 52.7],
    rank: [90_000, 300, 60_000, 200, 70_000, 50_000],
    lad: [0, -1, 1, -1, -1, -1],
  },
  practices: {
    practices: {
      code: ["P90001"],
      name: ["SALE MEDICAL PRACTICE"],
      postcode: ["M33 1AA"],
      pcn: [0],
      lsoa: [2],
      lon: [-2.32],
      lat: [53.42],
    },
    pcns: { code: ["U90001"], name: ["SALE PCN"], sicbl: [-1] },
  },
  postcodes: postcodesIn([3, 2, 0, 1]),
};
const search = openSearch(INPUT);

const found = (typed: string, limit = 5) => search(typed, limit).map(({ kind, name }) => `${kind} ${name}`);

describe("names", () => {
  test("equal names: district, town, ward, then villages, then localities and neighbourhoods", () => {
    expect(found("bolton", 10)).toEqual([
      "lad Bolton",
      "place Bolton",
      "ward Bolton",
      "place Bolton",
      "msoa Bolton 001",
      "lsoa Bolton 001A",
      "lsoa Bolton 001B",
    ]);
  });
  test("exact before beginnings, whatever their size", () => {
    expect(found("sale")).toEqual([
      "place Sale",
      "ward Sale Moor",
      "place Salem",
      "pcn Sale PCN",
      "practice Sale Medical Practice",
    ]);
  });
  test("a beginning is enough", () => expect(found("traff")[0]).toBe("lad Trafford"));
  test("words in any order", () => expect(found("trafford old")[0]).toBe("ward Old Trafford"));
  test("without apostrophe, accent or capital", () =>
    expect(found("kings LYNN")).toEqual(["place King's Lynn"]));
  test("Saint is St", () => expect(found("saint marys")).toEqual(["ward St Mary's"]));
  test("a name and the district it is in", () =>
    expect(found("sale moor trafford")).toEqual(["ward Sale Moor"]));
  test("a locality with a name of its own", () => expect(found("stretford")[0]).toBe("msoa Stretford"));
  test("a letter left out", () => expect(found("stretfrd")[0]).toBe("msoa Stretford"));
  test("two letters swapped", () => expect(found("tarfford")[0]).toBe("lad Trafford"));
  test("no slips in short words", () => expect(found("sle")).toEqual([]));
  test("one letter finds nothing", () => expect(found("s")).toEqual([]));
  test("nothing finds nothing", () => expect(found("   ")).toEqual([]));
  test("punctuation finds nothing", () => expect(found("'; --")).toEqual([]));
  test("at most as many as wanted", () => expect(found("bolton", 2)).toEqual(["lad Bolton", "place Bolton"]));
});

describe("numbered neighbourhoods", () => {
  test("by number and letter", () => expect(found("trafford 12b")).toEqual(["lsoa Trafford 012B"]));
  test("by number: the locality, then its neighbourhoods", () =>
    expect(found("Trafford 012")).toEqual(["msoa Trafford 012", "lsoa Trafford 012A", "lsoa Trafford 012B"]));
  test("with a slip", () => expect(found("traford 012a")).toEqual(["lsoa Trafford 012A"]));
});

describe("codes", () => {
  test("an area's", () => expect(found("e05000002")).toEqual(["ward Old Trafford"]));
  test("the beginning of one", () => expect(found("E0800")).toEqual(["lad Bolton", "lad Trafford"]));
  test("a practice's", () => expect(found("P90001")).toEqual(["practice Sale Medical Practice"]));
  test("a network's", () => expect(found("u90001")).toEqual(["pcn Sale PCN"]));
});

describe("postcodes", () => {
  test("exact, with where it is", () => {
    expect(search("m156bh", 5)).toEqual([
      {
        kind: "postcode",
        code: "M15 6BH",
        name: "M15 6BH",
        context: "postcode in Trafford",
        lon: -2.25,
        lat: 53.46,
        lsoa: "E01000004",
      },
    ]);
  });
  test("an outcode, and the sector it may be", () => {
    expect(found("M15")).toEqual(["outcode M15", "sector M1 5", "postcode M1 5AA"]);
  });
  test("an outcode's box and count", () => {
    expect(search("M15", 5)[0]).toEqual({
      kind: "outcode",
      code: "M15",
      name: "M15",
      context: "2 postcodes in Trafford",
      bounds: [-2.26, 53.46, -2.25, 53.47],
    });
  });
  test("a sector and its first postcodes", () => {
    expect(found("pe30 1")).toEqual(["sector PE30 1", "postcode PE30 1AA"]);
  });
  test("one that is not in use finds nothing", () => expect(found("M15 6ZZ")).toEqual([]));
});

describe("postcodes of a part", () => {
  const part = openSearch({ ...INPUT, postcodes: postcodesIn([2, 3, 2, 2]) });
  const told = (typed: string) => part(typed, 5).map(({ kind, name, context }) => [kind, name, context]);

  test("an outcode says what is known, and of where", () => {
    expect(told("M15")[0]).toEqual([
      "outcode",
      "M15",
      "2 postcodes known here; only those in Trafford are in the data",
    ]);
  });
  test("a postcode that is left out is said to be, and leads nowhere", () => {
    expect(part("bl1 1aa", 5)).toEqual([
      {
        kind: "postcode",
        name: "BL1 1AA",
        context: "not known here: only those in Trafford are in the data",
      },
    ]);
  });
  test("an outcode that is left out is said to be when it is nothing else", () => {
    expect(told("BL1")).toEqual([
      ["outcode", "BL1", "not known here: only those in Trafford are in the data"],
    ]);
  });
  test("without any postcodes that is said", () => {
    expect(
      openSearch({ ...INPUT, postcodes: undefined })("BL1 1AA", 5).map(({ context }) => context),
    ).toEqual(["not known here: no postcodes are in the data"]);
  });
  test("an outcode across districts says where most of it lies", () => {
    const whole = openSearch({ ...INPUT, postcodes: postcodesIn([3, 0, 2, 1], "M15 7AA") });
    expect(whole("M15", 1)[0]!.context).toBe("3 postcodes, mostly in Trafford");
  });
});

test("tells districts and neighbourhoods apart in words", () => {
  expect(search("bolton 1a", 1)).toEqual([
    {
      kind: "lsoa",
      code: "E01000001",
      name: "Bolton 001A",
      context: "neighbourhood in Bolton",
      bounds: undefined,
    },
  ]);
});

function table<L extends "lsoa" | "msoa" | "ward" | "lad">(
  level: L,
  rows: Record<string, [string, number?]>,
) {
  return {
    level,
    codes: Object.keys(rows),
    names: Object.values(rows).map(([name]) => name),
    parents: level === "lad" ? {} : { lad: Object.values(rows).map(([, lad]) => lad!) },
  };
}

/** Four postcodes in the neighbourhoods given, and one more beside the second. */
function postcodesIn(lsoa: number[], more?: string) {
  const rows = {
    postcode: ["M15 6BH", "M15 6BJ", "M1 5AA", "PE30 1AA"],
    lsoa,
    lon: [-2.25, -2.26, -2.23, 0.4],
    lat: [53.46, 53.47, 53.48, 52.75],
  };
  if (!more) return buildPostcodeTable(rows);
  return buildPostcodeTable({
    postcode: [...rows.postcode, more],
    lsoa: [...lsoa, 2],
    lon: [...rows.lon, -2.26],
    lat: [...rows.lat, 53.47],
  });
}
