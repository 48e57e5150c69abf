import { expect, test } from "vitest";
import {
  classOf,
  hatchChanges,
  NO_CLASS,
  setChanged,
  slotsOf,
  unnumbered,
} from "../../../client/map/classes.ts";

const column = {
  value: Float64Array.of(5, 10, 19.9, 20, 99, Number.NaN, Number.NaN, Number.NaN),
  status: Uint8Array.of(0, 0, 0, 0, 0, 1, 2, 3),
};

test("a value at a limit goes up, and no number has no class", () => {
  expect([...classOf(column, [10, 20])]).toEqual([0, 1, 1, 2, 2, 255, 255, 255]);
});

test("a number that is not published takes no class", () => {
  expect([...classOf({ value: Float64Array.of(3), status: Uint8Array.of(1) }, [10])]).toEqual([NO_CLASS]);
});

test("without limits there is one class", () => {
  expect([...classOf({ value: Float64Array.of(-3, 3), status: Uint8Array.of(0, 0) }, [])]).toEqual([0, 0]);
});

test("classes become places in the list of all colours", () => {
  const slots = slotsOf(Uint8Array.of(0, 1, 255, 0), ["#22", "#11"], ["#00", "#11", "#22"]);
  expect([...slots]).toEqual([2, 1, 255, 2]);
});

test("only areas whose slot changes are set", () => {
  expect(changes(Uint8Array.of(1, 2, 3, 255), Uint8Array.of(1, 4, 3, 0))).toEqual([
    [1, 4],
    [3, 0],
  ]);
});

test("the same column sets nothing", () => {
  expect(changes(Uint8Array.of(1, 255), Uint8Array.of(1, 255))).toEqual([]);
});

test("at first, areas with a class are set and those without are left alone", () => {
  expect(changes(undefined, Uint8Array.of(0, 255, 2))).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

test("suppressed and missing areas are listed apart; not applicable counts as missing", () => {
  expect(unnumbered(column)).toEqual({ suppressed: [5], missing: [6, 7] });
});

function changes(before: Uint8Array | undefined, after: Uint8Array): [number, number][] {
  const set: [number, number][] = [];
  expect(setChanged(before, after, (index, slot) => set.push([index, slot]))).toBe(set.length);
  return set;
}

test("hatches change only where they must: new, gone, of the other kind", () => {
  const before = { suppressed: [1, 2], missing: [3, 4] };
  const after = { suppressed: [2, 4], missing: [3, 5] };
  expect([...hatchChanges(before, after)].sort()).toEqual([
    [1, ""],
    [4, "suppressed"],
    [5, "missing"],
  ]);
  expect([...hatchChanges(undefined, { suppressed: [7], missing: [] })]).toEqual([[7, "suppressed"]]);
});
