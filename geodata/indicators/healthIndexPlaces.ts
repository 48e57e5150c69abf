import type { IndicatorDefinition } from "./definition.ts";
import { healthIndexFigure, per, percentOf } from "./healthIndexFigure.ts";

const RECORDED =
  "Only crimes that the police recorded. Town centres have more than the people who live there would.";

/** How far people here live from the nearest place of a kind. */
function distance(
  entry: Pick<IndicatorDefinition, "id" | "name" | "shortName"> & { indicator: string; to: string },
): IndicatorDefinition {
  const { to, ...rest } = entry;
  return healthIndexFigure({
    ...rest,
    definition: `How far the typical home is from the nearest ${to}, in kilometres.`,
    determinant: "services",
    measure: "mean",
    unit: { suffix: " km", words: `kilometres to the nearest ${to}`, decimals: 2 },
    own: [2015, 2019],
    caveat: "Half of all homes are nearer. It does not say whether a bus goes there.",
  });
}

/** Places: work, money, air, noise, homes, crime and the way to services, from the ONS Health Index. */
export const HEALTH_INDEX_PLACES: readonly IndicatorDefinition[] = [
  healthIndexFigure({
    id: "unemployment-estimated",
    indicator: "Unemployment",
    name: "Unemployment in all districts of England",
    shortName: "Unemployment, all districts",
    definition:
      "People without a job who looked for one and could start, as a share of all who work or look for work.",
    determinant: "work",
    basis: "modelled",
    ...percentOf("people who work or look for work"),
    numerator: "Unemployed people",
    denominator: "People who work or look for work",
    caveat: "The publisher's model, which steadies a survey that is too small for single districts.",
  }),
  healthIndexFigure({
    id: "workplace-injuries",
    indicator: "Workplace safety",
    name: "People hurt at work",
    shortName: "Injuries at work",
    definition: "Injuries at work that an employer must report, deaths left out, for every 100,000 workers.",
    determinant: "work",
    ...per(100_000, "injuries for every 100,000 workers"),
    own: [2015, 2019],
    caveat: "Places with mines, farms, factories or building sites have more. Not all injuries are reported.",
  }),
  healthIndexFigure({
    id: "child-poverty",
    indicator: "Child poverty",
    name: "Children in poverty",
    shortName: "Child poverty",
    definition:
      "The share of children in families whose income is below a poverty line that stays the same from year to year (“absolute low income”).",
    determinant: "income",
    ...percentOf("children"),
    numerator: "Children in absolute low-income families",
    denominator: "Children",
    own: [2015, 2019],
    caveat:
      "What families pay for their home is not taken off: where rents are high, more are poor than it shows.",
  }),
  healthIndexFigure({
    id: "air-pollution",
    indicator: "Air pollution",
    name: "Fine dust in the air",
    shortName: "Air pollution",
    definition:
      "The mean amount of fine dust (particles smaller than 2.5 thousandths of a millimetre) in the air.",
    determinant: "environment",
    measure: "mean",
    basis: "modelled",
    unit: { suffix: " µg/m³", words: "millionths of a gram in each cubic metre of air", decimals: 1 },
    caveat: "A district's mean: the air beside a main road is worse.",
  }),
  healthIndexFigure({
    id: "noise-complaints",
    indicator: "Noise complaints",
    name: "Complaints about noise",
    shortName: "Noise complaints",
    definition: "Complaints about noise made to the council in a year, for every 1,000 people.",
    determinant: "environment",
    ...per(1000, "complaints for every 1,000 people"),
    own: [2015, 2020],
    caveat:
      "Where it is easy to complain, more people do. Kensington and Chelsea's figure for 2020 is nine times that of the year before, which the publisher does not explain.",
  }),
  healthIndexFigure({
    id: "private-outdoor-space",
    indicator: "Private outdoor space",
    name: "Homes with a garden, yard or balcony",
    shortName: "Private outdoor space",
    definition: "The share of homes with a private garden, yard, patio or balcony.",
    determinant: "environment",
    polarity: "lower-is-worse",
    ...percentOf("homes"),
    numerator: "Homes with private outdoor space",
    denominator: "Homes",
    own: [2020, 2020],
  }),
  healthIndexFigure({
    id: "rough-sleeping",
    indicator: "Rough sleeping",
    name: "People sleeping rough",
    shortName: "Rough sleeping",
    definition: "People who slept outdoors on one night in autumn, for every 100,000 people.",
    determinant: "housing",
    ...per(100_000, "people for every 100,000"),
    caveat: "Councils count or estimate, and many who sleep rough are not seen.",
  }),
  distance({
    id: "distance-to-gp",
    indicator: "Distance to GP services",
    name: "Distance to a family doctor",
    shortName: "Distance to a family doctor",
    to: "family doctor",
  }),
  distance({
    id: "distance-to-pharmacy",
    indicator: "Distance to pharmacies",
    name: "Distance to a pharmacy",
    shortName: "Distance to a pharmacy",
    to: "pharmacy",
  }),
  distance({
    id: "distance-to-sports",
    indicator: "Distance to sports or leisure facilities",
    name: "Distance to a sports or leisure centre",
    shortName: "Distance to sports or leisure",
    to: "sports or leisure centre",
  }),
  healthIndexFigure({
    id: "personal-crime",
    indicator: "Personal crime",
    name: "Crimes against people",
    shortName: "Crimes against people",
    definition: "Crimes that harm a person, as recorded by the police, for every 1,000 people.",
    determinant: "safety",
    ...per(1000, "crimes for every 1,000 people"),
    own: [2015, 2020],
    caveat: RECORDED,
  }),
  healthIndexFigure({
    id: "low-level-crime",
    indicator: "Low-level crime",
    name: "Shoplifting and bicycle theft",
    shortName: "Shoplifting and bicycle theft",
    definition:
      "Crimes that the publisher calls low-level (shoplifting and bicycle theft), as recorded by the police, for every 1,000 people.",
    determinant: "safety",
    ...per(1000, "crimes for every 1,000 people"),
    own: [2015, 2020],
    caveat: `${RECORDED} Most of these are never reported.`,
  }),
];
