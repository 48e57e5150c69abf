import { expect, test } from "vitest";
import { networkAreas } from "../../../geodata/crosswalk/networkAreas.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

// Invented: two networks, Quay (practices A and B) and Moor (practice C); practice D is in none.
const PRACTICES = tableOf("practices", { practice: ["A", "B", "C", "D"], pcn: ["QUAY", "QUAY", "MOOR", ""] });
const RESIDENTS = new Map([
  ["docks", 1000],
  ["green", 1000],
  ["edge", 1000],
]);

test("an area belongs to the network with most of its patients, over all practices", () => {
  const { of } = networks([
    ["A", "docks", 300],
    ["B", "docks", 300],
    ["C", "docks", 400],
    ["C", "green", 800],
  ]);
  expect([...of]).toEqual([
    ["docks", "QUAY"],
    ["green", "MOOR"],
  ]);
});

test("an area whose practices are mostly not in the file is in no network", () => {
  const { of } = networks([
    ["A", "edge", 499],
    ["C", "green", 500],
    ["A", "elsewhere", 900],
  ]);
  expect([...of]).toEqual([["green", "MOOR"]]);
});

test("all patients of a network count as registered, wherever they live", () => {
  const { registered, patients, known } = networks([
    ["A", "docks", 700],
    ["B", "edge", 30],
    ["A", "elsewhere", 5],
    ["C", "docks", 1],
  ]);
  expect(Object.fromEntries(registered)).toEqual({ QUAY: 735, MOOR: 1 });
  expect(Object.fromEntries(patients.get("docks")!)).toEqual({ QUAY: 700, MOOR: 1 });
  expect(known).toBe(2);
});

test("practices in no network are told", () => {
  const { of, unknownPractices } = networks([
    ["D", "docks", 900],
    ["X", "docks", 50],
  ]);
  expect(of.size).toBe(0);
  expect(unknownPractices).toEqual(["D", "X"]);
});

test("of two networks with as many patients the lowest code is taken", () => {
  const { of } = networks([
    ["A", "docks", 500],
    ["C", "docks", 500],
  ]);
  expect(of.get("docks")).toBe("MOOR");
});

function networks(rows: [practice: string, lsoa: string, patients: number][]) {
  const registrations = tableOf(
    "practice-registrations",
    { practice: rows.map(([practice]) => practice), lsoa: rows.map(([, lsoa]) => lsoa) },
    { patients: rows.map(([, , patients]) => patients) },
  );
  return networkAreas(registrations, PRACTICES, RESIDENTS);
}
