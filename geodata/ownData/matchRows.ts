import { AREA_LEVELS, type AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import type { Basis } from "../indicator.ts";
import { OWN_LIMITS } from "./limits.ts";
import type { MatchReport } from "./matchReport.ts";
import type { OwnChoice } from "./ownChoice.ts";
import type { OwnRow } from "./ownRows.ts";
import type { PlaceRow } from "./placeRow.ts";
import { Refusal } from "./refusal.ts";
import { figuresOfRow } from "./rowFigures.ts";
import { type AreaTally, newTally, tallyRow } from "./tally.ts";

/** Figures of one period by level and by the area's index there. */
interface MatchedPeriod {
  id: string;
  label: string;
  levels: Map<AreaLevel, Map<number, AreaTally>>;
}

export interface Matched {
  /** Oldest first. */
  periods: MatchedPeriod[];
  report: Omit<MatchReport, "notes">;
}

/** What is made of several rows of one area. */
export function madeOf(choice: OwnChoice): MatchReport["repeated"]["made"] {
  if (choice.numerator !== undefined && choice.denominator !== undefined) return "ratio";
  return choice.value === undefined ? "count" : choice.together;
}

/**
 * Places rows in areas and gathers the figures of each. A row that breaks a rule is left out and told of with its number.
 * Districts merged since take sums, counts and ratios of what they were made of, never a mean. Throws a Refusal on more
 * periods than the limit.
 */
export function matchRows(
  rows: readonly OwnRow[],
  choice: OwnChoice,
  geography: Geography,
  place: PlaceRow,
  beyond = 0,
): Matched {
  const made = madeOf(choice);
  const periods = new Map<string, MatchedPeriod>();
  const problems: MatchReport["problems"] = [];
  const problemCounts = new Map<string, number>();
  const report = {
    rows: rows.length,
    matched: 0,
    carried: 0,
    beyond,
    published: 0,
    suppressed: 0,
    missing: 0,
  };
  const refuse = (row: number, rule: string, value: string) => {
    problemCounts.set(rule, (problemCounts.get(rule) ?? 0) + 1);
    if (problems.length < OWN_LIMITS.problems) problems.push({ row, rule, value: value.slice(0, 100) });
  };
  let counties = false;
  let districts = false;
  for (const row of rows) {
    const found = place(row);
    if ("rule" in found) {
      refuse(row.row, found.rule, row.key);
      continue;
    }
    if (found.how === "merged" && made === "mean") {
      refuse(
        row.row,
        "the district was merged into another since: an average would be made up, so give counts, or numerators and denominators",
        row.key,
      );
      continue;
    }
    if (found.how === "split" && (made === "sum" || made === "count")) {
      refuse(
        row.row,
        "the neighbourhood of 2011 was split in 2021: a count cannot be shared out between its parts, so give a rate or an average",
        row.key,
      );
      continue;
    }
    const figures = figuresOfRow(row, choice, made);
    if ("rule" in figures) {
      refuse(row.row, figures.rule, figures.value);
      continue;
    }
    if (figures.dropped) refuse(row.row, figures.dropped.rule, figures.dropped.value);
    const id = choice.period === undefined ? "own" : periodId(row.period);
    let period = periods.get(id);
    if (!period) {
      if (periods.size >= OWN_LIMITS.periods)
        throw new Refusal(`a file may have ${OWN_LIMITS.periods} periods; is this column the period?`, {
          row: row.row,
          value: row.period,
        });
      const label = choice.period === undefined ? (choice.periodLabel ?? "") : row.period;
      period = { id, label: label || "No date given", levels: new Map() };
      periods.set(id, period);
    }
    report.matched++;
    if (found.how !== "today") report.carried++;
    if (figures.status === "published") report.published++;
    else if (figures.status === "suppressed") report.suppressed++;
    else report.missing++;
    for (const { level, index } of found.places) {
      const code = geography[level]!.codes[index]!;
      if (level === "utla" && code.startsWith("E10")) counties = true;
      if (level === "lad" && code.startsWith("E07")) districts = true;
      const areas = period.levels.get(level) ?? new Map<number, AreaTally>();
      period.levels.set(level, areas);
      const tally = areas.get(index) ?? newTally();
      areas.set(index, tally);
      tallyRow(tally, figures, basisOf(found.how, choice));
    }
  }
  // a unitary council is of both kinds: it is shown as the kind that the rest of the file is of
  if (choice.key.kind === "code") {
    const unwanted = counties && !districts ? "lad" : counties ? undefined : "utla";
    if (unwanted)
      for (const { levels } of periods.values())
        if (levels.has(unwanted === "lad" ? "utla" : "lad")) levels.delete(unwanted);
  }
  const sorted = [...periods.values()].sort((a, b) => byNumber.compare(a.label, b.label));
  return {
    periods: sorted,
    report: {
      ...report,
      repeated: repeatedOf(sorted, made),
      levels: AREA_LEVELS.flatMap((level) => {
        const areas = new Set(sorted.flatMap(({ levels }) => [...(levels.get(level)?.keys() ?? [])]));
        return areas.size > 0 ? [{ level, areas: areas.size, of: geography[level]!.codes.length }] : [];
      }),
      problems,
      problemCounts: [...problemCounts]
        .map(([rule, rows]) => ({ rule, rows }))
        .sort((a, b) => b.rows - a.rows),
    },
  };
}

/** What a figure is when its row alone makes it. */
function basisOf(how: "today" | "recoded" | "merged" | "joined" | "split", { key }: OwnChoice): Basis {
  if (how === "split" || how === "joined") return "apportioned";
  return how === "merged" || key.kind === "postcode" ? "summed" : "measured";
}

/** Of the finest level, where each row is once. */
function repeatedOf(
  periods: readonly MatchedPeriod[],
  made: MatchReport["repeated"]["made"],
): MatchReport["repeated"] {
  let areas = 0;
  let rows = 0;
  for (const { levels } of periods) {
    const finest = AREA_LEVELS.find((level) => levels.has(level));
    for (const tally of (finest && levels.get(finest)?.values()) ?? []) {
      if (tally.rows < 2) continue;
      areas++;
      rows += tally.rows;
    }
  }
  return { areas, rows, made };
}

const byNumber = new Intl.Collator("en-GB", { numeric: true });

/** A period as an address can hold it: "2019/20" → "2019-20". */
export function periodId(text: string): string {
  const id = text
    .replace(/[^A-Za-z0-9._]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "")
    .slice(0, 32);
  return id || "undated";
}
