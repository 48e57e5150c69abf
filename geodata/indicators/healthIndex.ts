import { HEALTH_INDEX_LIVES } from "./healthIndexLives.ts";
import { HEALTH_INDEX_PEOPLE } from "./healthIndexPeople.ts";
import { HEALTH_INDEX_PLACES } from "./healthIndexPlaces.ts";
import { HEALTH_INDEX_SCORES } from "./healthIndexScores.ts";

/** The ONS Health Index: its parts as scores, and what they are made of where the publisher says in which unit. */
export const HEALTH_INDEX = [
  ...HEALTH_INDEX_LIVES,
  ...HEALTH_INDEX_PLACES,
  ...HEALTH_INDEX_PEOPLE,
  ...HEALTH_INDEX_SCORES,
] as const;
