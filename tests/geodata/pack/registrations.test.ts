import { expect, test } from "vitest";
import { decodeArrays } from "../../../geodata/pack/arrays.ts";
import {
  encodeRegistrations,
  patientsOfNetwork,
  type Registrations,
  registrationMismatch,
} from "../../../geodata/pack/registrations.ts";

// Invented: two networks over three LSOAs; the first two LSOAs are drawn as Quay, the third as Moor.
const DRAWN = [0, 0, 1];

test("rows are of the pack's own areas, network by network", () => {
  expect(rows()).toEqual({
    network: [0, 0, 0, 1, 1],
    lsoa: [0, 1, 2, 0, 2],
    patients: [700, 80, 30, 200, 900],
  });
});

test("the patients of one network", () => {
  expect(patientsOfNetwork(registrations(), 1)).toEqual({ lsoa: [0, 2], patients: [200, 900] });
  expect(patientsOfNetwork(registrations(), 2)).toEqual({ lsoa: [], patients: [] });
});

test("patients inside are told from patients of others there", () => {
  expect(registrationMismatch(registrations(), 0, DRAWN)).toEqual({ inside: 780, withOthers: 200 });
  expect(registrationMismatch(registrations(), 1, DRAWN)).toEqual({ inside: 900, withOthers: 30 });
});

function rows() {
  const { network, lsoa, patients } = registrations();
  return { network: [...network], lsoa: [...lsoa], patients: [...patients] };
}

function registrations(): Registrations {
  const bytes = encodeRegistrations(
    ["U09001", "U09002"],
    ["E01090001", "E01090002", "E01090003"],
    new Map([
      [
        "E01090003",
        new Map([
          ["U09002", 900],
          ["U09001", 30],
        ]),
      ],
      [
        "E01090001",
        new Map([
          ["U09001", 700],
          ["U09002", 200],
        ]),
      ],
      [
        "E01090002",
        new Map([
          ["U09001", 80],
          ["U09999", 5],
        ]),
      ],
      ["W01090001", new Map([["U09001", 4]])],
    ]),
  );
  return decodeArrays(bytes).arrays as unknown as Registrations;
}
