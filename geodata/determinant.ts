/**
 * The rainbow of determinants of health (Dahlgren and Whitehead, 1991), from the person outwards, each arc divided
 * into the parts that indicators are filed under. Health and access outcomes sit beside the rainbow.
 */
export const RINGS = [
  { id: "constitutional", name: "Age and background", note: "What we are born with or cannot change" },
  { id: "lifestyle", name: "How we live", note: "Everyday habits, shaped by everything further out" },
  { id: "networks", name: "People around us", note: "Family, friends and community" },
  { id: "conditions", name: "Where we live and work", note: "Transport, work, schools, homes and services" },
  { id: "society", name: "Money and society", note: "Income, wealth and the wider economy" },
] as const;
export type RingId = (typeof RINGS)[number]["id"];

/** Parts of a ring; `outcomes` stands beside the rainbow and belongs to no ring. */
export const DETERMINANTS = [
  { id: "age", ring: "constitutional", name: "Age" },
  { id: "ethnicity", ring: "constitutional", name: "Ethnicity" },
  { id: "lifestyle", ring: "lifestyle", name: "Habits" },
  { id: "community", ring: "networks", name: "Community and household" },
  { id: "care", ring: "networks", name: "Unpaid care" },
  { id: "transport", ring: "conditions", name: "Transport" },
  { id: "work", ring: "conditions", name: "Work" },
  { id: "education", ring: "conditions", name: "Education" },
  { id: "housing", ring: "conditions", name: "Housing" },
  { id: "food", ring: "conditions", name: "Food" },
  { id: "services", ring: "conditions", name: "Services" },
  { id: "environment", ring: "conditions", name: "Environment" },
  { id: "safety", ring: "conditions", name: "Safety" },
  { id: "deprivation", ring: "society", name: "Deprivation" },
  { id: "income", ring: "society", name: "Income" },
  { id: "health", ring: undefined, name: "Health" },
  { id: "mental-health", ring: undefined, name: "Mental health" },
  /** What a reader adds in the browser; no pack has it. */
  { id: "own", ring: undefined, name: "Your own figures" },
] as const satisfies readonly { id: string; ring: RingId | undefined; name: string }[];
export type DeterminantId = (typeof DETERMINANTS)[number]["id"];
export const DETERMINANT_IDS = DETERMINANTS.map((d) => d.id) as [DeterminantId, ...DeterminantId[]];
