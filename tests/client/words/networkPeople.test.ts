import { expect, test } from "vitest";
import { networkPeopleInWords } from "../../../client/words/networkPeople.ts";

test("patients and residents stand side by side, and how they differ", () => {
  const registrations = { inside: 8600, outside: 1200, withOthers: 2100 };
  expect(networkPeopleInWords({ population: 11_200, registered: 9800, registrations })).toEqual({
    numbers: "9,800 patients registered · 11,200 people live in the neighbourhoods drawn (2021)",
    mismatch:
      "1,200 of its patients (12%) live outside these neighbourhoods; 2,100 people inside them are patients of other networks. About 500 more people there are with practices not in the file, or with none.",
  });
});

test("where the lists are longer than the Census, it says so", () => {
  const registrations = { inside: 9600, outside: 200, withOthers: 2100 };
  expect(networkPeopleInWords({ population: 11_200, registered: 9800, registrations }).mismatch).toContain(
    "Patient lists hold more people than the 2021 Census counted there.",
  );
});

test("a pack that does not say where patients live is told of", () => {
  expect(networkPeopleInWords({ population: 11_200, registered: 9800 }).mismatch).toBe(
    "This data does not say where its patients live, so figures are of the people who live in the neighbourhoods drawn only.",
  );
});
