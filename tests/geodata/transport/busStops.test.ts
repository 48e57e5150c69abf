import { describe, expect, test } from "vitest";
import type { Table } from "../../../geodata/sources/table.ts";
import { busStopsOf } from "../../../geodata/transport/busStops.ts";
import { compareStops } from "../../../geodata/transport/compareStops.ts";
import { stopMonth } from "../../../geodata/transport/stopMonth.ts";
import { stopTables } from "../../../geodata/transport/stopTables.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

type Stop = [atco: string, name: string, lon: number, lat: number, type?: string, status?: string];

test("bus stops are those on streets and in stations that are active and have a position", () => {
  const stops: Stop[] = [
    ["1", "A", -1, 53],
    ["2", "B", -1, 53, "BCS"],
    ["3", "C", -1, 53, "BCQ", "Active"],
    ["4", "D", -1, 53, "BCE"],
    ["5", "E", -1, 53, "RSE"],
    ["6", "F", -1, 53, "BCT", "inactive"],
    ["7", "G", Number.NaN, Number.NaN],
  ];
  expect(busStopsOf(naptan(stops)).atco).toEqual(["1", "2", "3"]);
});

describe("stops of two dates", () => {
  // At 53 degrees north 0.0002 degrees of latitude are 22 m, 0.0003 are 33 m.
  test("keep their code, get a new one, go or come", () => {
    const changes = compare(
      [
        ["kept", "High Street", -1, 53],
        ["old", "St. John's Church", -1.1, 53],
        ["gone", "Mill Lane", -1.2, 53],
      ],
      [
        ["kept", "Renamed", -1, 53.5],
        ["new", "St Johns church", -1.1, 53.0002],
        ["fresh", "Mill Lane", -1.2, 53.0003],
      ],
    );
    expect(changes).toEqual({ removed: [2], added: [2], recoded: [[1, 1]], kept: 1 });
  });

  test("of another name in the same place are others", () => {
    const changes = compare([["old", "Mill Lane", -1, 53]], [["new", "Mill Road", -1, 53]]);
    expect(changes).toEqual({ removed: [0], added: [0], recoded: [], kept: 0 });
  });

  test("are matched once, nearest first", () => {
    const changes = compare(
      [
        ["a", "Green", -1, 53],
        ["b", "Green", -1, 53.0001],
      ],
      [
        ["x", "Green", -1, 53.00012],
        ["y", "Green", -1, 54],
      ],
    );
    expect(changes).toEqual({ removed: [0], added: [1], recoded: [[1, 0]], kept: 0 });
  });

  test("a stop that was not in use is new when it is", () => {
    const changes = compare([["a", "Green", -1, 53, "BCT", "inactive"]], [["a", "Green", -1, 53]]);
    expect(changes).toEqual({ removed: [], added: [0], recoded: [], kept: 0 });
  });

  function compare(earlier: Stop[], later: Stop[]) {
    return compareStops(busStopsOf(naptan(earlier)), busStopsOf(naptan(later)));
  }
});

describe("tables of stops", () => {
  // LSOA n is the degree of longitude n; A and B in one district, C in another, D in a third whose register is absent.
  const areas = {
    lsoaAt: (lon: number) => (lon >= 0 && lon < 4 ? ["A", "B", "C", "D"][Math.floor(lon)] : undefined),
    lsoas: [
      { code: "A", people: 1500, lad: "AB" },
      { code: "B", people: 1000, lad: "AB" },
      { code: "C", people: 2000, lad: "C" },
      { code: "D", people: 4000, lad: "D" },
    ],
  };
  const now = naptan(
    [
      ["1", "One", 0.1, 53],
      ["2", "Two", 0.2, 53],
      ["4", "Four", 0.4, 53],
      ["5", "Five", 2.5, 53],
      ["6", "Six", 3.9, 53],
      ["7", "At sea", 9, 53],
    ],
    "naptan_2026-07-24.zip (010Stops.csv)",
  );
  const before = naptan(
    [
      ["1", "One", 0.1, 53],
      ["2b", "Two", 0.2, 53],
      ["3", "Three", 1.3, 53],
      ["8", "Eight", 2.1, 53, "BCT", "inactive"],
    ],
    "naptan_2024-10-13.zip (010Stops.csv)",
  );

  test("stops per thousand: zero where a register is there, no row where it is not", () => {
    const { perThousand, removed } = stopTables(now, undefined, areas);
    expect(perThousand.text.lsoa).toEqual(["A", "B", "C"]);
    expect([...perThousand.numbers.stopsPerThousand!]).toEqual([2, 0, 0.5]);
    expect(perThousand.period).toEqual({ id: "2026-07", label: "July 2026" });
    expect(removed).toBeUndefined();
  });

  test("stops removed: only in districts that both dates cover", () => {
    const { removed, tally } = stopTables(now, before, areas);
    expect(removed!.text).toEqual({ lsoa: ["A", "B"], category: ["removed", "removed"] });
    expect([...removed!.numbers.count!]).toEqual([0, 1]);
    expect([...removed!.numbers.total!]).toEqual([2, 1]);
    expect(removed!.period).toEqual({ id: "2024-10-2026-07", label: "October 2024 to July 2026" });
    expect(tally).toEqual({ earlier: 3, kept: 1, recoded: 1, removed: 1, added: 1 });
  });
});

test("the month of a register is in its file's name, else that of its latest change", () => {
  const dated = naptan([["1", "A", 0, 53]], "naptan_2026-07-24.zip (010Stops.csv)");
  expect(stopMonth(dated)?.id).toBe("2026-07");
  const changed = naptan(
    [
      ["1", "A", 0, 53],
      ["2", "B", 0, 53],
    ],
    "Stops.csv",
  );
  changed.text.modified = ["2025-11-03T10:00:00", "2019-01-01T00:00:00"];
  expect(stopMonth(changed)).toEqual({ id: "2025-11", label: "November 2025" });
  expect(stopMonth(naptan([["1", "A", 0, 53]], "Stops.csv"))).toBeUndefined();
});

function naptan(stops: Stop[], file = "Stops.csv"): Table {
  const table = tableOf(
    "naptan",
    {
      atco: stops.map(([atco]) => atco),
      name: stops.map(([, name]) => name),
      stopType: stops.map((stop) => stop[4] ?? "BCT"),
      status: stops.map((stop) => stop[5] ?? "active"),
    },
    { lon: stops.map((stop) => stop[2]), lat: stops.map((stop) => stop[3]) },
  );
  return { ...table, at: (row) => ({ file, row: row + 2 }) };
}
