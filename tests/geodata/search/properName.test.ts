import { expect, test } from "vitest";
import { properName } from "../../../geodata/search/properName.ts";

test.each([
  ["THE SURGERY", "The Surgery"],
  ["QUAYSIDE PCN", "Quayside PCN"],
  ["NHS MINSTER GP CENTRE", "NHS Minster GP Centre"],
  ["GPS OF THE FENS", "GPs of the Fens"],
  ["MARSH AND MOOR PCN", "Marsh and Moor PCN"],
  ["THE SURGERY AT THE MILL - THE ANNEXE", "The Surgery at the Mill - The Annexe"],
  ["STOW & ST MARY'S MEDICAL CENTRE", "Stow & St Mary's Medical Centre"],
  ["DR MCARDLE & PARTNERS", "Dr McArdle & Partners"],
  ["DR O'HARE'S PRACTICE", "Dr O'Hare's Practice"],
  ["DRS B A D’ARCY & K NG", "Drs B A D’Arcy & K NG"],
  ["ASHBY-ON-THE-HILL SURGERY", "Ashby-on-the-Hill Surgery"],
  ["HIGH RD MED.CTR. (BISHOP)", "High Rd Med.Ctr. (Bishop)"],
  ["DR AM LEWIS' PRACTICE", "Dr AM Lewis' Practice"],
  ["HWL NETWORK", "HWL Network"],
  ["1ST AVENUE H/C, E12", "1st Avenue H/C, E12"],
  ["Unallocated", "Unallocated"],
  ["The DOCK Surgery", "The DOCK Surgery"],
  ["", ""],
])("%s → %s", (raw, proper) => expect(properName(raw)).toBe(proper));
