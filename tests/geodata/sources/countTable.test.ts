import { describe, expect, it } from "vitest";
import { labelOf, longCounts } from "../../../geodata/sources/categoryCounts.ts";
import { countTable } from "../../../geodata/sources/countTable.ts";
import { sourceById } from "../../../geodata/sources/index.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

describe("labelOf", () => {
  it.each([
    ["Age: Aged 5 to 9 years; measures: Value", "Age", "Aged 5 to 9 years"],
    [
      "Economic activity status: Economically active and a full-time student:In employment",
      "Economic activity status",
      "Economically active and a full-time student: In employment",
    ],
    ["Fair health", "General health", "Fair health"],
  ])("%s", (header, topic, label) => {
    expect(labelOf(header, topic)).toBe(label);
  });
});

describe("longCounts", () => {
  const health = sourceById("census-health")!.counts!.categories;
  it("adds up finer categories", () => {
    const long = longCounts(
      published(["Very good health", "Good health", "Fair health"], [[4], [3], [2]], [10]),
      health,
    );
    expect(long.category).toEqual(["Very good or good health", "Fair health"]);
    expect([...long.count]).toEqual([7, 2]);
    expect([...long.total]).toEqual([10, 10]);
  });
  it("takes a category as given before its parts", () => {
    const long = longCounts(
      published(["Very good or good health", "Very good health", "Good health"], [[9], [4], [3]], [10]),
      health,
    );
    expect([...long.count]).toEqual([9]);
  });
  it("makes counts of percentages", () => {
    const long = longCounts({ ...published(["Fair health"], [[12.5]], [200]), percentages: true }, health);
    expect([...long.count]).toEqual([25]);
  });
  it("cuts a sum to its total where disclosure control lifted it above", () => {
    const long = longCounts(published(["Very good health", "Good health"], [[60], [43]], [100]), health);
    expect([...long.count]).toEqual([100]);
  });
  it("sums all labels where there is no total", () => {
    const long = longCounts(
      published(["Fair health", "Bad health", "Very bad health"], [[5], [2], [1]]),
      health,
    );
    expect([...long.total]).toEqual([8, 8]);
  });
  it("keeps a category with a blank part blank", () => {
    const long = longCounts(
      published(["Very good health", "Good health"], [[Number.NaN], [3]], [10]),
      health,
    );
    expect(long.count[0]).toBeNaN();
  });
});

describe("countTable", () => {
  const tenure = sourceById("census-tenure")!;
  const layout = (id: string) => tenure.layouts.find((each) => each.id === id)!;
  it("turns rows of area and category", () => {
    const table = countTable(
      rows(
        {
          lsoa: ["E01000001", "E01000001", "E01000002"],
          category: ["Owned: Owns outright", "Lives rent free", "Owned: Owns outright"],
        },
        { count: [5, 2, 7], total: [9, 9, 8] },
      ),
      tenure,
      layout("long"),
    );
    expect(table.text).toEqual({
      lsoa: ["E01000001", "E01000002"],
      category: ["Owned: Owns outright", "Owned: Owns outright"],
    });
    expect([...table.numbers.count!]).toEqual([5, 7]);
    expect(table.approximate).toBeUndefined();
  });
  it("marks counts made of percentages", () => {
    const table = countTable(
      rows(
        { lsoa: ["E01000001"] },
        { total: [50], "Owned: Owns outright": [40], "Rented: Social rented": [10] },
      ),
      tenure,
      layout("percentages"),
    );
    expect(table.approximate).toBe(true);
    expect([...table.numbers.count!]).toEqual([20, 5]);
  });
  it("refuses a category twice", () => {
    const twice = rows(
      { lsoa: ["E01000001", "E01000001"], category: ["Lives rent free", "Lives rent free"] },
      { count: [1, 1], total: [9, 9] },
    );
    expect(() => countTable(twice, tenure, layout("long"))).toThrow("row 3: an area has each category once");
  });
});

function published(labels: string[], values: number[][], total?: number[]) {
  return {
    areas: values[0]!.map((_, i) => `E0100000${i}`),
    labels,
    values: values.map((column) => Float64Array.from(column)),
    ...(total && { total: Float64Array.from(total) }),
    percentages: false,
  };
}

function rows(text: Table["text"], numbers: Record<string, number[]>): Table {
  return { ...tableOf("census-tenure", text, numbers), at: (row) => ({ file: "t.csv", row: row + 2 }) };
}
