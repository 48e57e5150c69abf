import type { CountCategory } from "./source.ts";

/** One table of Census 2021 as its publisher and others pass it on. */
export interface CensusTopic {
  id: string;
  /** Code of the publisher's table, as in its file names. */
  table: string;
  title: string;
  /** Words that the publisher's bulk headers begin with. */
  topic: string;
  /** Column of categories in long tables passed on by others. */
  longColumn?: string;
  categories: readonly CountCategory[];
  notes: readonly string[];
  /** Columns of the categories in a table of areas of all levels at once, from output areas to countries. */
  manyLevels?: RegExp;
}

/** A category under the publisher's own label, or under any of the other labels it has had. */
const as = (name: string, ...labels: RegExp[]): CountCategory => ({
  name,
  from: [[new RegExp(`^${name.replace(/[()+]/g, "\\$&")}$`, "i")], ...labels.map((label) => [label])],
});
/** A category that the publisher splits further: the sum of all of `parts` where it is not given whole. */
const sum = (name: string, ...parts: RegExp[]): CountCategory => ({
  name,
  from: [...as(name).from, parts],
});
const ages = (...bands: string[]) => bands.map((band) => new RegExp(`^Aged ${band}$`, "i"));

/** Topics read from Census 2021; categories in the publisher's words, the same whichever layout they come from. */
export const CENSUS_TOPICS: readonly CensusTopic[] = [
  {
    id: "census-age",
    table: "ts007a",
    title: "Age",
    topic: "Age",
    longColumn: "age_group",
    categories: [
      as("Aged 15 years and under"),
      as("Aged 16 to 24 years"),
      sum("Aged 14 years and under", ...ages("4 years and under", "5 to 9 years", "10 to 14 years")),
      sum("Aged 15 to 24 years", ...ages("15 to 19 years", "20 to 24 years")),
      sum("Aged 25 to 34 years", ...ages("25 to 29 years", "30 to 34 years")),
      sum("Aged 35 to 49 years", ...ages("35 to 39 years", "40 to 44 years", "45 to 49 years")),
      sum("Aged 50 to 64 years", ...ages("50 to 54 years", "55 to 59 years", "60 to 64 years")),
      sum(
        "Aged 65 years and over",
        ...ages("65 to 69 years", "70 to 74 years", "75 to 79 years", "80 to 84 years", "85 years and over"),
      ),
      sum("Aged 75 years and over", ...ages("75 to 79 years", "80 to 84 years", "85 years and over")),
      as("Aged 85 years and over"),
    ],
    notes: [],
  },
  {
    id: "census-disability",
    table: "ts038",
    title: "Disability",
    topic: "Disability",
    longColumn: "disability",
    categories: [
      as("Disabled under the Equality Act"),
      as("Not disabled under the Equality Act"),
      as("Disabled under the Equality Act: Day-to-day activities limited a lot"),
      as("Disabled under the Equality Act: Day-to-day activities limited a little"),
    ],
    notes: ["Not standardised for age: places with older people have more disability."],
  },
  {
    id: "census-ethnicity",
    table: "ts021",
    title: "Ethnic group",
    topic: "Ethnic group",
    longColumn: "ethnic_group",
    categories: [
      as("Asian, Asian British or Asian Welsh"),
      as("Black, Black British, Black Welsh, Caribbean or African"),
      as("Mixed or Multiple ethnic groups"),
      as("White"),
      as("Other ethnic group"),
    ],
    notes: [],
  },
  {
    id: "census-household-deprivation",
    table: "ts011",
    title: "Households by deprivation dimensions",
    topic: "Household deprivation",
    longColumn: "deprivation_dimensions",
    categories: [
      as("Household is not deprived in any dimension"),
      as("Household is deprived in one dimension"),
      as("Household is deprived in two dimensions"),
      as("Household is deprived in three dimensions"),
      as("Household is deprived in four dimensions"),
    ],
    notes: ["Dimensions are employment, education, health and disability, and housing."],
  },
  {
    id: "census-overcrowding",
    table: "ts052",
    title: "Occupancy rating for bedrooms",
    topic: "Occupancy rating for bedrooms",
    longColumn: "occupancy_rating",
    categories: [
      as("+2 or more", /^Occupancy rating of bedrooms: \+2 or more$/i, /^\+2 or more \(/),
      as("+1", /^Occupancy rating of bedrooms: \+1$/i, /^\+1 \(/),
      as("0", /^Occupancy rating of bedrooms: 0$/i, /^0 \(/),
      as("-1", /^Occupancy rating of bedrooms: -1$/i, /^-1 \(/),
      as("-2 or less", /^Occupancy rating of bedrooms: -2 or less$/i, /^-2 or less \(/),
    ],
    notes: ["A rating of −1 or less means fewer bedrooms than the household needs: overcrowded."],
  },
  {
    id: "census-tenure",
    table: "ts054",
    title: "Tenure of household",
    topic: "Tenure of household",
    longColumn: "tenure",
    categories: [
      as("Owned: Owns outright"),
      sum(
        "Owned: Owns with a mortgage or loan or shared ownership",
        /^Owned: Owns with a mortgage or loan$/i,
        /^Shared ownership(: Shared ownership)?$/i,
      ),
      {
        name: "Social rented",
        from: [
          [/^(Rented: )?Social rented$/i],
          [
            /^Social rented: Rents from council or Local Authority$/i,
            /^Social rented: Other social rented$/i,
          ],
        ],
      },
      {
        name: "Private rented or lives rent free",
        from: [
          [/^Private rented or lives rent free$/i],
          [/^Private rented$/i, /^Lives rent free$/i],
          [
            /^Private rented: Private landlord or letting agency$/i,
            /^Private rented: Other private rented$/i,
            /^Lives rent free$/i,
          ],
        ],
      },
    ],
    notes: [],
  },
  {
    id: "census-cars",
    table: "ts045",
    title: "Car or van availability",
    topic: "Number of cars or vans",
    longColumn: "availability_category",
    categories: [
      as("No cars or vans in household"),
      as("1 car or van in household"),
      as("2 cars or vans in household"),
      as("3 or more cars or vans in household"),
    ],
    notes: [
      "A household without a car may be poor, or may live where none is needed: read it beside public transport.",
    ],
  },
  {
    id: "census-health",
    table: "ts037",
    title: "General health",
    topic: "General health",
    longColumn: "general_health",
    categories: [
      sum("Very good or good health", /^Very good health$/i, /^Good health$/i),
      as("Fair health"),
      sum("Bad or very bad health", /^Bad health$/i, /^Very bad health$/i),
    ],
    notes: ["People's own judgement of their health. Not standardised for age."],
  },
  {
    id: "census-unpaid-care",
    table: "ts039",
    title: "Provision of unpaid care",
    topic: "Provision of unpaid care",
    longColumn: "unpaid_care",
    categories: [
      as("Provides no unpaid care"),
      as("Provides 19 or less hours unpaid care a week", /^Provides 19 hours or less unpaid care a week$/i),
      as("Provides 20 to 49 hours unpaid care a week"),
      as("Provides 50 or more hours unpaid care a week"),
    ],
    notes: ["Usual residents aged 5 and over, asked during the pandemic."],
  },
  {
    id: "census-economic-activity",
    table: "ts066",
    title: "Economic activity status",
    topic: "Economic activity status",
    longColumn: "economic_activity_status",
    categories: [
      {
        name: "In employment",
        from: [
          [/^Economically active: In employment/i],
          [
            /^Economically active \(excluding full-time students\): In employment$/i,
            /^Economically active and a full-time student: In employment$/i,
          ],
        ],
      },
      {
        name: "Unemployed",
        from: [
          [/^Economically active: Unemployed/i],
          [
            /^Economically active \(excluding full-time students\): Unemployed$/i,
            /^Economically active and a full-time student: Unemployed$/i,
          ],
        ],
      },
      as("Economically inactive"),
      as("Economically inactive: Long-term sick or disabled"),
      as("Economically inactive: Looking after home or family"),
      as("Economically inactive: Retired"),
    ],
    notes: [
      "Usual residents aged 16 and over. The census fell in a lockdown: people on furlough were asked to count themselves as employed.",
    ],
  },
  {
    id: "census-qualifications",
    table: "ts067",
    title: "Highest level of qualification",
    topic: "Highest level of qualification",
    categories: [
      as("No qualifications"),
      {
        name: "Level 1, 2 or 3 qualifications",
        from: [
          [/^Level 1, 2 or 3 qualifications$/i],
          [
            /^Level 1 and entry level qualifications/i,
            /^Level 2 qualifications/i,
            /^Level 3 qualifications/i,
          ],
        ],
      },
      as("Apprenticeship"),
      as("Level 4 qualifications or above", /^Level 4 qualifications and above/i),
      as("Other qualifications"),
    ],
    notes: ["Usual residents aged 16 and over."],
  },
  {
    id: "census-household-composition",
    table: "ts003",
    title: "Household composition",
    topic: "Household composition",
    categories: [
      as("One-person household", /^One person household$/i),
      as("Single family household"),
      as("Other household types"),
      as("One-person household: Aged 66 years and over", /^One person household: Aged 66 years and over$/i),
      as("Single family household: Lone parent family"),
    ],
    notes: [],
  },
  {
    id: "census-heating",
    table: "ts046",
    title: "Central heating",
    topic: "Type of central heating in household",
    manyLevels: /^Does (not )?have central heating$/,
    categories: [
      as("No central heating", /^Does not have central heating$/i),
      {
        name: "Any central heating",
        from: [
          [/^Does have central heating$/i],
          [
            /^Mains gas only$/i,
            /^Tank or bottled gas only$/i,
            /^Electric only$/i,
            /^Oil only$/i,
            /^Wood only$/i,
            /^Solid fuel only$/i,
            /^Renewable energy only$/i,
            /^District or communal heat networks only$/i,
            /^Other central heating only$/i,
            /^Two or more types of central heating \(not including renewable energy\)$/i,
            /^Two or more types of central heating \(including renewable energy\)$/i,
          ],
        ],
      },
    ],
    notes: [],
  },
  {
    id: "census-travel-to-work",
    table: "ts058",
    title: "Distance travelled to work",
    topic: "Distance travelled to work",
    categories: [
      sum("Less than 10km", /^Less than 2km$/i, /^2km to less than 5km$/i, /^5km to less than 10km$/i),
      sum(
        "10km and over",
        /^10km to less than 20km$/i,
        /^20km to less than 30km$/i,
        /^30km to less than 40km$/i,
        /^40km to less than 60km$/i,
        /^60km and over$/i,
      ),
      as("Works mainly from home"),
    ],
    notes: [
      "Usual residents aged 16 and over in work the week before the census, which fell in a lockdown: many more than before worked from home, and people on furlough were asked to answer for their usual place of work.",
    ],
  },
];
