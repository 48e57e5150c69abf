import { describe, expect, test } from "vitest";
import { mayPublishTotal, type PublishedArea } from "../../../geodata/statistics/mayPublishTotal.ts";

// Three neighbourhoods of five blocks each, in one locality, with 300 people and 4 events in a block.
const [A, B, C] = ["A", "B", "C"].map((code, n) =>
  area(
    code,
    "lsoa",
    [0, 1, 2, 3, 4].map((i) => 5 * n + i),
  ),
);
const LOCALITY = area("M", "msoa", [...A!.blocks, ...B!.blocks, ...C!.blocks]);
const PUBLISHED = [A!, B!, C!, LOCALITY];

describe("whether the total of a custom area may be shown", () => {
  test("an area made of published areas tells nothing new", () => {
    expect(mayPublishTotal(of([...A!.blocks, ...B!.blocks]), PUBLISHED)).toEqual({ may: true });
    expect(mayPublishTotal(of(LOCALITY.blocks), PUBLISHED)).toEqual({ may: true });
  });

  test("half of one neighbourhood and half of the next leave enough on every side", () => {
    const published = [
      area("A", "lsoa", [0, 1, 2, 3, 4, 5, 6, 7]),
      area("B", "lsoa", [8, 9, 10, 11, 12, 13, 14, 15]),
    ];
    expect(mayPublishTotal(of([4, 5, 6, 7, 8, 9, 10, 11]), published)).toEqual({ may: true });
  });

  test("a neighbourhood and one block more: the block could be told", () => {
    expect(mayPublishTotal(of([...A!.blocks, 5]), PUBLISHED)).toEqual({
      may: false,
      people: 300,
      events: 4,
      codes: ["A"],
    });
  });

  test("two whole neighbourhoods and one block more: their sum leaves the block", () => {
    expect(mayPublishTotal(of([...A!.blocks, ...B!.blocks, 10]), PUBLISHED)).toMatchObject({
      may: false,
      people: 300,
      codes: ["A", "B"],
    });
  });

  test("a neighbourhood less one block: the block that is left out could be told", () => {
    expect(mayPublishTotal(of([0, 1, 2, 3]), PUBLISHED)).toEqual({
      may: false,
      people: 300,
      events: 4,
      codes: ["A"],
    });
  });

  test("two neighbourhoods less one block, taken from the sum that holds them", () => {
    expect(mayPublishTotal(of([0, 1, 2, 3, 4, 5, 6, 7, 8]), [A!, B!])).toMatchObject({
      may: false,
      people: 300,
      codes: ["A", "B"],
    });
  });

  test("enough people but fewer than five events", () => {
    const custom = { blocks: [0, 1, 2, 3, 4, 5], people: 5000, events: 23 };
    expect(mayPublishTotal(custom, [{ ...A!, people: 1500, events: 19 }])).toEqual({
      may: false,
      people: 3500,
      events: 4,
      codes: ["A"],
    });
    expect(mayPublishTotal(custom, [{ ...A!, people: 1500, events: 18 }])).toEqual({ may: true });
  });

  test("areas of two levels together leave less than those of either", () => {
    const ward = area("W", "ward", [0, 1, 2, 3, 4, 5, 6, 7]);
    const next = area("B", "lsoa", [8, 9, 10, 11, 12, 13, 14, 15]);
    expect(mayPublishTotal(of([...ward.blocks, ...next.blocks, 16]), [ward, next])).toMatchObject({
      may: false,
      people: 300,
      codes: ["W", "B"],
    });
  });

  test("an area that is itself too small, or whose total is not known", () => {
    expect(mayPublishTotal(of([0, 1, 2]), [])).toEqual({ may: false, people: 900, events: 12, codes: [] });
    expect(mayPublishTotal({ ...of([0, 1, 2, 3, 4, 5]), events: Number.NaN }, [])).toMatchObject({
      may: false,
    });
  });

  test("refuses an area of no block", () => {
    expect(() => mayPublishTotal(of([]), PUBLISHED)).toThrow(
      "an area must have at least one building block, got none",
    );
  });
});

function of(blocks: readonly number[]) {
  return { blocks, people: 300 * blocks.length, events: 4 * blocks.length };
}

function area(code: string, level: string, blocks: readonly number[]): PublishedArea {
  return { code, level, ...of(blocks) };
}
