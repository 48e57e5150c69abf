import { relative } from "node:path";
import { type ProgressOutput, progressReporter } from "../gather/progress.ts";

/** Tells the person at the keyboard how a build gets on, one step after the other. */
export interface BuildSteps {
  /** A step begins; `expect` says what takes long in it. */
  begin(title: string, expect?: string): void;
  /** How far the step is. */
  report(done: number, total: number, unit: string, note?: string): void;
  /** The same, from 0 to 1. */
  share(done: number): void;
  /** The step has ended with this result; its duration is added. */
  end(result: string): void;
  /** A line of its own. */
  say(text: string): void;
  /** Details of the step that has ended: a few, and how many more there are. */
  list(lines: readonly string[]): void;
  /** Clears the line that is being updated. */
  finish(): void;
}

const LISTED = 5;

/**
 * Steps on a terminal: one line that is updated in place and gives way to the step's result. In a log: a line when the
 * step begins, one every few seconds, and the result.
 */
export function buildSteps(output: ProgressOutput, now: () => number = () => performance.now()): BuildSteps {
  const progress = progressReporter(output, now);
  let title = "";
  let started = now();
  const say = (text: string) => {
    progress.finish();
    output.write(`${text}\n`);
  };
  return {
    begin(next, expect) {
      title = next;
      started = now();
      if (output.isTTY) progress.report({ task: title, state: "running", note: expect ?? "…" });
      else output.write(`${expect === undefined ? title : `${title}: ${expect}`} …\n`);
    },
    report(done, total, unit, note) {
      progress.report({ task: title, state: "running", done, total, unit, note });
    },
    share(done) {
      progress.report({ task: title, state: "running", note: `${Math.floor(100 * done)}%` });
    },
    end: (result) => say(`${title}: ${result} (${durationInWords(now() - started)})`),
    say,
    list(lines) {
      for (const line of lines.slice(0, LISTED)) say(`  ${line}`);
      if (lines.length > LISTED) say(`  and ${lines.length - LISTED} more`);
    },
    finish: progress.finish,
  };
}

/** Milliseconds → "0.4 s", "21 s", "1 min 47 s". */
export function durationInWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A path as it is shortest to type from here. */
export function pathInWords(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" ? "." : short.startsWith("..") && short.length > path.length ? path : short;
}

/** "1 source", "2 sources", "33,755 areas". */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}
