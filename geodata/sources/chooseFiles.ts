import type { Layout, Source } from "./source.ts";
import type { FileRef } from "./table.ts";

/** Files that together could serve one source: one file, or the parts of a source that comes in parts. */
export interface Candidate {
  source: Source;
  layout: Layout;
  files: readonly FileRef[];
  /** What to call it when saying why it was or was not used. */
  name: string;
  /** About how many areas or points it covers; only compared with others. */
  rows: number;
  /** Year of the newest geography its headers name, 0 when they name none. */
  vintage: number;
  /** Date in its name as a number, 20260724 or 202400 style; 0 when there is none. */
  dated: number;
}

export interface Choice {
  used: Candidate;
  /** The others, and why each was set aside. */
  setAside: { candidate: Candidate; reason: string }[];
}

/** A file with fewer rows than this share of the largest is a part of the country. */
const WHOLE = 0.8;

/**
 * Chooses among candidates for the same source: those that cover the whole before local extracts, then the newest
 * vintage, then the publisher's own layout before copies, then the newest date in a name, then the fewest files.
 */
export function chooseFiles(candidates: readonly Candidate[]): Choice | undefined {
  const most = Math.max(...candidates.map(({ rows }) => rows));
  const ranked = [...candidates].sort(
    (a, b) =>
      rules(most).reduce((order, rule) => order || rule.compare(a, b), 0) || (a.name < b.name ? -1 : 1),
  );
  const [used, ...rest] = ranked;
  if (!used) return undefined;
  return {
    used,
    setAside: rest.map((candidate) => {
      const rule = rules(most).find(({ compare }) => compare(used, candidate) !== 0);
      return { candidate, reason: rule?.because(candidate, used) ?? `the same as ${used.name}` };
    }),
  };
}

/** Of the candidates set aside, the newest that its name dates before the one in use. */
export function earlierFiles({ used, setAside }: Choice): Candidate | undefined {
  return setAside
    .map(({ candidate }) => candidate)
    .filter(({ dated, layout }) => dated > 0 && dated < used.dated && layout === used.layout)
    .sort((a, b) => b.dated - a.dated)[0];
}

interface Rule {
  compare(a: Candidate, b: Candidate): number;
  because(worse: Candidate, better: Candidate): string;
}

function rules(most: number): Rule[] {
  const whole = ({ rows }: Candidate) => (rows >= most * WHOLE ? 1 : 0);
  const rank = ({ source, layout }: Candidate) => source.layouts.indexOf(layout);
  return [
    {
      compare: (a, b) => whole(b) - whole(a) || (whole(a) ? 0 : b.rows - a.rows),
      because: (worse, better) =>
        `covers about ${count(worse.rows)} where ${better.name} covers ${count(better.rows)}`,
    },
    {
      compare: (a, b) => (a.vintage && b.vintage ? b.vintage - a.vintage : 0),
      because: (worse, better) => `is of ${worse.vintage}; ${better.name} is of ${better.vintage}`,
    },
    {
      compare: (a, b) => rank(a) - rank(b),
      because: (worse, better) =>
        `is in the layout "${worse.layout.id}"; ${better.name} is in "${better.layout.id}", which comes first`,
    },
    {
      compare: (a, b) => (a.dated && b.dated ? b.dated - a.dated : 0),
      because: (_, better) => `is older than ${better.name}`,
    },
    {
      compare: (a, b) => a.files.length - b.files.length,
      because: (worse, better) => `is the same in ${worse.files.length} files as ${better.name}`,
    },
  ];
}

const count = (rows: number) => Math.round(rows).toLocaleString("en-GB");

/** The date in a file's name: `naptan_2026-07-24.zip` → 20260724, `ONSPD_FEB_2025.csv` → 20250000; 0 when there is none. */
export function dateInName(name: string): number {
  const found = /(?<!\d)(20\d\d)(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-2]\d|3[01]))?)?(?!\d)/.exec(name);
  return found ? Number(found[1]! + (found[2] ?? "00") + (found[3] ?? "00")) : 0;
}
