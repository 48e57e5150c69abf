import { describe, expect, test } from "vitest";
import { pivotTable } from "../../../geodata/sources/pivotTable.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

const PIVOT = { key: ["code", "period"], name: "measure", value: "value" };
const ROWS = [
  ["E38900001", "July", "Referrals", 560],
  ["E38900001", "July", "Access", 455],
  ["E38900002", "July", "Referrals", 20],
  ["E38900001", "August", "Referrals", Number.NaN],
] as const;

describe("a row for each measure", () => {
  const table = tableOf(
    "invented",
    {
      code: ROWS.map(([code]) => code),
      period: ROWS.map(([, period]) => period),
      measure: ROWS.map(([, , measure]) => measure),
      group: ["SubICB", "SubICB", "Provider", "SubICB"],
    },
    { value: ROWS.map(([, , , value]) => value) },
  );
  table.marks.value = new Map([[3, "*"]]);
  table.at = (row) => ({ file: "a.csv", row: row + 2 });

  test("becomes a field for each measure, with blanks and marks", () => {
    const wide = pivotTable(table, PIVOT);
    expect(wide.text).toEqual({
      code: ["E38900001", "E38900002", "E38900001"],
      period: ["July", "July", "August"],
    });
    expect([...wide.numbers.Referrals!]).toEqual([560, 20, Number.NaN]);
    expect([...wide.numbers.Access!]).toEqual([455, Number.NaN, Number.NaN]);
    expect(wide.marks.Referrals).toEqual(new Map([[2, "*"]]));
    expect(wide.at!(2)).toEqual({ file: "a.csv", row: 5 });
  });

  test("is left out where it is of another kind", () => {
    const wide = pivotTable(table, { ...PIVOT, only: { group: /^SubICB/, absent: /x/ } });
    expect(wide.text.code).toEqual(["E38900001", "E38900001"]);
  });

  test("may not come twice", () => {
    const twice = { ...table, text: { ...table.text, period: ["July", "July", "July", "July"] } };
    expect(() => pivotTable(twice, PIVOT)).toThrow(
      'a.csv, row 5: code, period, measure must identify one row. Expected each once; got "E38900001, July" with "Referrals" again.',
    );
  });
});
