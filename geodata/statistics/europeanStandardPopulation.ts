/**
 * The European Standard Population of 2013 (Eurostat, Revision of the European Standard Population, 2013): people of each of 19 age
 * bands, 0–4, 5–9 … 85–89, 90 and over, who together are 100,000.
 */
export const EUROPEAN_STANDARD_POPULATION_2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
] as const;
