/** How far one task is. */
export interface TaskProgress {
  task: string;
  /** `dropped` ends a task without a line about it. */
  state: "running" | "done" | "failed" | "dropped";
  done?: number;
  total?: number;
  /** What `done` and `total` count; bytes are shown as kB and MB. */
  unit?: string;
  /** A few words more: what is waited for, why it failed. */
  note?: string;
}

/** Where progress goes: a terminal, or a log. */
export interface ProgressOutput {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface ProgressReporter {
  report: (progress: TaskProgress) => void;
  /** Clears the line that is being updated. */
  finish: () => void;
}

/** Between two drawings of the updating line, and between two lines in a log. */
const REDRAW_MS = 100;
const LOG_MS = 5000;
const CLEAR_LINE = "\r\u001b[K";

/**
 * Shows tasks that run side by side. On a terminal: one line that is updated in place, and a lasting line for each
 * task that ends. In a log: a line for each task that ends, and one of the running tasks every five seconds.
 */
export function progressReporter(
  output: ProgressOutput,
  now: () => number = () => performance.now(),
): ProgressReporter {
  const running = new Map<string, TaskProgress>();
  const terminal = output.isTTY === true;
  const every = terminal ? REDRAW_MS : LOG_MS;
  let last = terminal ? Number.NEGATIVE_INFINITY : now();

  const draw = () => {
    if (running.size === 0 || now() - last < every) return;
    last = now();
    const text = [...running.values()].map(progressText).join(" · ");
    output.write(terminal ? `${CLEAR_LINE}${cut(text, (output.columns || 80) - 1)}` : `${text}\n`);
  };
  return {
    report(progress) {
      if (progress.state === "running") running.set(progress.task, progress);
      else {
        running.delete(progress.task);
        if (progress.state === "dropped") return;
        output.write(`${terminal ? CLEAR_LINE : ""}${progressText(progress)}\n`);
        if (terminal) last = Number.NEGATIVE_INFINITY;
      }
      draw();
    },
    finish() {
      running.clear();
      if (terminal) output.write(CLEAR_LINE);
    },
  };
}

/** One task in words: "naptan 12.4 of 99.1 MB (13%)". */
export function progressText({ task, state, done, total, unit, note }: TaskProgress): string {
  const words = [state === "failed" ? `${task} failed` : state === "done" ? `${task} done` : task];
  if (done !== undefined) {
    const whole = state === "done" ? undefined : total;
    words.push(
      whole === undefined ? amount(done, unit) : `${amount(done, unit, whole)} of ${amount(whole, unit)}`,
    );
    if (whole !== undefined && whole > 0) words.push(`(${Math.floor((100 * done) / whole)}%)`);
  }
  return note === undefined ? words.join(" ") : `${words.join(" ")}: ${note}`;
}

/** A number with its unit, or without when `whole`, which gives the unit, follows. */
function amount(n: number, unit: string | undefined, whole?: number): string {
  if (unit !== "bytes") {
    const plain = n.toLocaleString("en-GB");
    return whole === undefined && unit !== undefined ? `${plain} ${unit}` : plain;
  }
  const mega = (whole ?? n) >= 1e6;
  const plain = (n / (mega ? 1e6 : 1e3)).toFixed(mega ? 1 : 0);
  return whole === undefined ? `${plain} ${mega ? "MB" : "kB"}` : plain;
}

const cut = (text: string, columns: number): string =>
  text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
