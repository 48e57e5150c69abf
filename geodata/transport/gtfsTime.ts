import { MOST_DAYS_PAST } from "./weekRuns.ts";

/** Times go on past 24:00:00 for what runs after midnight, and no further than this. */
export const LATEST_SECOND = MOST_DAYS_PAST * 86_400;

/** Seconds after midnight of a time written as H:MM:SS or HH:MM:SS; undefined when it is none. */
export function gtfsSeconds(text: string): number | undefined {
  const parts = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text);
  if (!parts) return undefined;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
  return seconds < LATEST_SECOND ? seconds : undefined;
}
