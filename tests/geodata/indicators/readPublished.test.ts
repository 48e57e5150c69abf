import { describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import type { Geography } from "../../../geodata/geography.ts";
import type { IndicatorDefinition, PublishedFigures } from "../../../geodata/indicators/definition.ts";
import { readPublished } from "../../../geodata/indicators/readPublished.ts";
import { observationAt } from "../../../geodata/pack/column.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

// Cumberland, Somerset, Barnsley and two districts of an invented county; the codes of the former are real, for their history.
const GEOGRAPHY: Geography = {
  lad: level("lad", ["E06000063", "E06000066", "E07090001", "E07090002", "E08000016"], {
    utla: [0, 1, 3, 3, 2],
    region: [0, 0, 0, 0, 0],
  }),
  utla: level("utla", ["E06000063", "E06000066", "E08000016", "E10090001"], { region: [0, 0, 0, 0] }),
  sicbl: level("sicbl", ["E38090001", "E38090002"], { icb: [0, 0] }),
  icb: level("icb", ["E54090001"], {}),
  region: level("region", ["E12090001"], {}),
  country: { level: "country", codes: ["E92000001"], names: ["England"], parents: {} },
};
const NONE = Number.NaN;

describe("figures as published", () => {
  const table = rows(
    [
      ["E07090001", "2019", 12.5, 10, 15],
      ["E07090001", "2021", 13, 10.5, 15.5],
      ["E07090002", "2019", NONE, NONE, NONE],
      ["E92000001", "2019", 11, 10.9, 11.1],
      ["W06000001", "2019", 9, 8, 10],
    ],
    ["code", "period", "value", "lower", "upper"],
  );
  table.marks.value = new Map([[2, "*"]]);
  const read = reading({ value: "value", lower: "lower", upper: "upper", decimals: 1 }, table);

  test("stand in the order of the level's areas, by period", () => {
    expect(read.periods).toEqual([
      { id: "2019", label: "2019" },
      { id: "2021", label: "2021" },
    ]);
    expect(read.at("lad", "E07090001", "2021")).toEqual({
      status: "published",
      value: 13,
      lower: 10.5,
      upper: 15.5,
      basis: "measured",
    });
  });

  test("have the status of their mark where there is no number, and are missing where there is no row", () => {
    expect(read.at("lad", "E07090002", "2019")).toEqual({ status: "suppressed" });
    expect(read.at("lad", "E07090002", "2021")).toEqual({ status: "missing" });
  });

  test("have no column for a period in which a level has no row", () => {
    expect(read.columnsAt("country")!.map(({ period }) => period)).toEqual(["2019"]);
    expect(read.at("country", "E92000001", "2019")).toMatchObject({ value: 11 });
  });

  test("are known at no other level", () => {
    expect(["utla", "region", "sicbl"].map((each) => read.columnsAt(each as AreaLevel))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("of other countries are passed over", () => {
    expect(read.notes).toEqual([]);
  });
});

test("codes of no area are counted and the first named", () => {
  const table = rows(
    [...["E07090001", "E99999999", "R0B"].map((code) => [code, "2020", 1] as const)],
    ["code", "period", "value"],
  );
  expect(reading({ value: "value", decimals: 0 }, table).notes).toEqual([
    "invented: 2 of 3 codes are of no area known here: E99999999, R0B",
  ]);
});

test("a table of counties and unitary councils is no table of districts, one of both is both", () => {
  const counties = ["E06000063", "E10090001"].map((code) => [code, "2020", 1] as const);
  const upper = reading({ value: "value", decimals: 0 }, rows(counties, ["code", "period", "value"]));
  expect(upper.columnsAt("lad")).toBeUndefined();
  expect(upper.at("utla", "E06000063", "2020")).toMatchObject({ value: 1 });
  const both = reading(
    { value: "value", decimals: 0 },
    rows([...counties, ["E07090001", "2020", 2]], ["code", "period", "value"]),
  );
  expect(both.at("lad", "E06000063", "2020")).toMatchObject({ value: 1 });
  expect(both.at("utla", "E06000063", "2020")).toMatchObject({ value: 1 });
});

describe("districts of former years", () => {
  const FIELDS = ["code", "period", "value", "count", "denominator"] as const;

  test("are added up to today's from counts", () => {
    const read = reading(
      { value: "value", count: "count", denominator: "denominator", decimals: 1 },
      rows(
        [
          ["E07000026", "2020", 10, 10, 100],
          ["E07000028", "2020", 20, 60, 300],
          ["E07000029", "2020", 5, 5, 100],
        ],
        FIELDS,
      ),
      { interval: "wilson" },
    );
    expect(read.at("lad", "E06000063", "2020")).toMatchObject({
      value: 15,
      count: 75,
      denominator: 500,
      basis: "summed",
    });
    // 75 of 500 by the Wilson formula, worked out elsewhere.
    const { lower, upper } = read.at("lad", "E06000063", "2020") as { lower: number; upper: number };
    expect([lower, upper].map((n) => n.toFixed(3))).toEqual(["12.138", "18.396"]);
    expect(read.notes).toEqual([]);
  });

  test("through a district that lasted four years", () => {
    const codes = ["E07000187", "E07000188", "E07000189", "E07000190", "E07000191"];
    const read = reading(
      { count: "count", denominator: "denominator", decimals: 1 },
      rows(
        codes.map((code) => [code, "2018", NONE, 1, 10]),
        FIELDS,
      ),
    );
    expect(read.at("lad", "E06000066", "2018")).toMatchObject({ value: 10, count: 5, denominator: 50 });
  });

  test("leave the new district without a figure where one is not there or values do not follow from counts", () => {
    const values = { value: "value", count: "count", denominator: "denominator", decimals: 1 } as const;
    const some: Row[] = [
      ["E07000026", "2020", 10, 10, 100],
      ["E07000028", "2020", 20, 60, 300],
      ["E07090001", "2020", 50, 50, 100],
    ];
    expect(reading(values, rows(some, FIELDS)).at("lad", "E06000063", "2020")).toEqual({ status: "missing" });
    const standardised: Row[] = [
      ["E07000026", "2020", 31, 10, 100],
      ["E07000028", "2020", 12, 60, 300],
      ["E07000029", "2020", 43, 5, 100],
    ];
    expect(
      reading(values, rows([...standardised, ["E07090001", "2020", 50, 50, 100]], FIELDS)).at(
        "lad",
        "E06000063",
        "2020",
      ),
    ).toEqual({ status: "missing" });
  });

  test("leave it suppressed where one of them is", () => {
    const table = rows(
      [
        ["E07000026", "2020", 10, 10, 100],
        ["E07000028", "2020", NONE, NONE, NONE],
        ["E07000029", "2020", 5, 5, 100],
      ],
      FIELDS,
    );
    table.marks.value = new Map([[1, "[c]"]]);
    const read = reading(
      { value: "value", count: "count", denominator: "denominator", decimals: 1 },
      rowsWith(table, "E07090001"),
    );
    expect(read.at("lad", "E06000063", "2020")).toEqual({ status: "suppressed" });
  });

  test("that only changed their code are carried over, and a figure under today's code comes first", () => {
    const read = reading(
      { value: "value", decimals: 0 },
      rows(
        [
          ["E08000038", "2019", 7],
          ["E08000038", "2020", 8],
          ["E08000016", "2020", 9],
        ],
        ["code", "period", "value"],
      ),
    );
    expect(read.at("lad", "E08000016", "2019")).toMatchObject({ value: 7, basis: "measured" });
    expect(read.at("lad", "E08000016", "2020")).toMatchObject({ value: 9 });
  });

  test("a county that became one district gives it its figure", () => {
    const read = reading(
      { value: "value", decimals: 0 },
      rows(
        [
          ["E10000027", "2019", 7],
          ["E10090001", "2019", 8],
        ],
        ["code", "period", "value"],
      ),
    );
    expect(read.at("utla", "E06000066", "2019")).toMatchObject({ value: 7, basis: "measured" });
  });
});

describe("sums to larger areas", () => {
  const FIELDS = ["code", "period", "value", "count", "denominator"] as const;
  const places: Row[] = [
    ["E38090001", "2020", 10, 10, 100],
    ["E38090002", "2020", 30, 90, 300],
  ];
  const values = {
    value: "value",
    count: "count",
    denominator: "denominator",
    decimals: 1,
    sumTo: ["icb"],
  } as const;

  test("are made where the definition allows it", () => {
    expect(reading(values, rows(places, FIELDS)).at("icb", "E54090001", "2020")).toMatchObject({
      value: 25,
      count: 100,
      denominator: 400,
      basis: "summed",
    });
    expect(reading({ ...values, sumTo: undefined }, rows(places, FIELDS)).columnsAt("icb")).toBeUndefined();
  });

  test("give way to what the publisher gives", () => {
    const given: Row[] = [...places, ["E54090001", "2020", 24.9, 100, 400]];
    expect(reading(values, rows(given, FIELDS)).at("icb", "E54090001", "2020")).toMatchObject({
      value: 24.9,
      basis: "measured",
    });
  });

  test("are not made when an area is without a figure", () => {
    const read = reading(values, rows(places.slice(0, 1), FIELDS));
    expect(read.columnsAt("icb")).toEqual([]);
  });
});

describe("rows and fields", () => {
  test("are chosen by exact value and pattern", () => {
    const table: Table = tableOf(
      "invented",
      {
        code: ["E07090001", "E07090001", "E07090001"],
        period: ["2020", "2020", "2020"],
        sex: ["Male", "Female", "Male"],
        age: ["15+ yrs", "15+ yrs", "All"],
      },
      { value: [1, 2, 3] },
    );
    const read = reading({ value: "value", decimals: 0, where: { sex: "Male", age: /^15/ } }, table);
    expect(read.at("lad", "E07090001", "2020")).toMatchObject({ value: 1 });
  });

  test("may be named otherwise, with periods in the publisher's words", () => {
    const table = tableOf(
      "invented",
      {
        areacd: ["E07090001", "E07090001", "E07090001"],
        time: ["Apr 2019-Mar 2020", "Apr 2018-Mar 2019", "all"],
      },
      { v: [0.291, 0.057, 1] },
    );
    const read = reading(
      {
        value: "v",
        times: 100,
        decimals: 1,
        code: "areacd",
        period: "time",
        periodOf: (text) =>
          text === "all" ? undefined : { id: text.slice(4, 8), label: `year to March ${text.slice(-4)}` },
      },
      table,
    );
    expect(read.periods).toEqual([
      { id: "2018", label: "year to March 2019" },
      { id: "2019", label: "year to March 2020" },
    ]);
    expect(read.at("lad", "E07090001", "2019")).toMatchObject({ value: 29.1 });
  });

  test("a period's text becomes an id that fits an address", () => {
    const table = rows(
      [
        ["E07090001", "2017 - 19", 1],
        ["E07090001", "2014/15", 1],
      ],
      ["code", "period", "value"],
    );
    expect(reading({ value: "value", decimals: 0 }, table).periods).toEqual([
      { id: "2014-15", label: "2014/15" },
      { id: "2017-19", label: "2017 - 19" },
    ]);
  });

  test("England is known by its name where a table has names for codes", () => {
    const table = rows([["England", "2020", 4]], ["code", "period", "value"]);
    expect(reading({ value: "value", decimals: 0 }, table).at("country", "E92000001", "2020")).toMatchObject({
      value: 4,
    });
  });

  test("an estimate is modelled, whoever published it", () => {
    const table = rows([["E07090001", "2020", 4]], ["code", "period", "value"]);
    const read = reading({ value: "value", decimals: 0 }, table, { basis: "modelled" });
    expect(read.at("lad", "E07090001", "2020")).toMatchObject({ basis: "modelled" });
  });

  test("repeat a figure without harm, but not another figure", () => {
    const twice: Row[] = [
      ["E07090001", "2020", 4],
      ["E07090001", "2020", 4],
    ];
    const fields = ["code", "period", "value"] as const;
    expect(
      reading({ value: "value", decimals: 0 }, rows(twice, fields)).at("lad", "E07090001", "2020"),
    ).toMatchObject({ value: 4 });
    const at = (row: number) => ({ file: "a.csv", row: row + 2 });
    const other = { ...rows([...twice, ["E07090001", "2020", 5]], fields), at };
    expect(() => reading({ value: "value", decimals: 0 }, other)).toThrow(
      "a.csv, row 4: an area must have one figure for invented in 2020. Expected E07090001 4; got 5.",
    );
  });

  test("limits the wrong way round are refused", () => {
    const table = rows([["E07090001", "2020", 4, 6, 3]], ["code", "period", "value", "lower", "upper"]);
    expect(() => reading({ value: "value", lower: "lower", upper: "upper", decimals: 0 }, table)).toThrow(
      "the lower limit must not be above the upper",
    );
  });

  test("say why there is nothing to read", () => {
    const table = rows([["E07090001", "2020", 4]], ["code", "period", "value"]);
    const why = (values: Partial<PublishedFigures>) =>
      readPublished(definition({ value: "value", decimals: 0, ...values }), table, GEOGRAPHY);
    expect(why({ value: "rate" })).toBe("invented as found (invented) has no field rate");
    expect(why({ where: { code: "E07090002" } })).toBe("invented as found (invented) has no row for it");
  });
});

type Row = readonly [code: string, period: string, ...numbers: number[]];

function rows(list: readonly Row[], [, , ...fields]: readonly string[]): Table {
  return tableOf(
    "invented",
    { code: list.map(([code]) => code), period: list.map(([, period]) => period) },
    Object.fromEntries(fields.map((field, i) => [field, list.map((row) => row[i + 2] as number)])),
  );
}

/** The table with one more row, of a plain district. */
function rowsWith(table: Table, code: string): Table {
  const more = rows([[code, "2020", 50, 50, 100]], ["code", "period", "value", "count", "denominator"]);
  const numbers = Object.fromEntries(
    Object.entries(table.numbers).map(([field, list]) => [
      field,
      Float64Array.from([...list, ...more.numbers[field]!]),
    ]),
  );
  return {
    ...table,
    rows: table.rows + 1,
    text: {
      code: [...table.text.code!, code],
      period: [...table.text.period!, "2020"],
    },
    numbers,
  };
}

function reading(
  values: Omit<PublishedFigures, "kind">,
  table: Table,
  rest: Partial<IndicatorDefinition> = {},
) {
  const read = readPublished(definition(values, rest), table, GEOGRAPHY);
  if (typeof read === "string") throw new Error(read);
  return {
    ...read,
    at: (of: AreaLevel, code: string, period: string) => {
      const column = read.columnsAt(of)?.find((each) => each.period === period)?.column;
      return observationAt(column!, GEOGRAPHY[of]!.codes.indexOf(code));
    },
  };
}

function definition(
  values: Omit<PublishedFigures, "kind">,
  rest: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  return {
    id: "invented",
    name: "Invented",
    shortName: "Invented",
    definition: "Nothing real.",
    determinant: "work",
    polarity: "none",
    measure: "proportion",
    unit: { suffix: "%", words: "% of people", decimals: 1 },
    multiplier: 100,
    interval: "published",
    source: "invented",
    published: "2024",
    values: { kind: "published", ...values },
    ...rest,
  };
}

function level(of: AreaLevel, codes: string[], parents: Partial<Record<AreaLevel, number[]>>) {
  return { level: of, codes, names: codes, parents };
}
