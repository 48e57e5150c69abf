import type { Geography } from "../../geodata/geography.ts";
import { checkCodes } from "../../geodata/sources/validate.ts";
import type { BuildSteps } from "./buildSteps.ts";
import { checkOutlines } from "./checkOutlines.ts";
import type { BuiltGeometry } from "./geometry.ts";
import type { PackExtent } from "./packExtent.ts";
import { type Inputs, setAside } from "./readInputs.ts";

/** A faulty source ends the build, unless the build keeps going and the pack can do without the source. */
export interface FaultRules {
  required: readonly string[];
  keepGoing: boolean;
}

/** Files of one vintage beside look-ups of another are a fault, whoever published them. */
export function checkVintages(
  inputs: Inputs,
  geography: Geography,
  rules: FaultRules,
  steps: BuildSteps,
): void {
  const lsoas = new Set(geography.lsoa!.codes);
  for (const [id, table] of inputs.tables) {
    if (!table.text.lsoa || id === "postcodes") continue;
    try {
      checkCodes(table, "lsoa", lsoas, "the LSOAs of 2021");
    } catch (error) {
      if (mustEnd(id, rules)) throw error;
      passOver(id, (error as Error).message, inputs, steps);
    }
  }
}

/** Says where outlines made of LSOAs are not the publishers' own; outlines of another vintage are a fault. */
export function checkOutlineVintages(
  geometry: BuiltGeometry,
  { geography, partial }: PackExtent,
  inputs: Inputs,
  rules: FaultRules,
  steps: BuildSteps,
): void {
  const { notes, faults } = checkOutlines(geometry.levels, geography, partial, inputs.boundaries);
  for (const note of notes) steps.say(`  ${note}`);
  for (const { source, reason } of faults) {
    if (mustEnd(source, rules)) throw new Error(`${source}: ${reason}`);
    passOver(source, reason, inputs, steps);
  }
}

function mustEnd(source: string, { required, keepGoing }: FaultRules): boolean {
  return !keepGoing || required.includes(source);
}

function passOver(source: string, reason: string, inputs: Inputs, steps: BuildSteps): void {
  setAside(inputs, source, reason);
  steps.say(`  set aside: ${source}: ${reason}`);
}
