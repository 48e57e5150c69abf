import type { Profile } from "../api.ts";

const whole = new Intl.NumberFormat("en-GB");
const about = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });
const percent = new Intl.NumberFormat("en-GB", { style: "percent" });

/** Whose patients and whose residents a network's are: the two numbers, then how they differ, a sentence or more. */
export function networkPeopleInWords({
  population,
  registered,
  registrations,
}: Pick<Profile, "population" | "registrations"> & { registered: number }): {
  numbers: string;
  mismatch: string;
} {
  const numbers = `${whole.format(registered)} patients registered · ${whole.format(population)} people live in the neighbourhoods drawn (2021)`;
  if (!registrations)
    return {
      numbers,
      mismatch:
        "This data does not say where its patients live, so figures are of the people who live in the neighbourhoods drawn only.",
    };
  const { inside, outside, withOthers } = registrations;
  const unknown = population - inside - withOthers;
  return {
    numbers,
    mismatch: [
      `${whole.format(outside)} of its patients (${percent.format(outside / registered)}) live outside these neighbourhoods; ${whole.format(withOthers)} people inside them are patients of other networks.`,
      ...(unknown > 0
        ? [
            `About ${about.format(unknown)} more people there are with practices not in the file, or with none.`,
          ]
        : ["Patient lists hold more people than the 2021 Census counted there."]),
    ].join(" "),
  };
}
