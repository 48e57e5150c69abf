import { spawn } from "node:child_process";
import { ROOT } from "./paths.ts";

/** How long the rest of the output of a program that has ended is waited for. */
const LEFT_OPEN_MS = 1000;

interface RunOptions {
  /** Keeps the output back, without colours, and shows it whole when the program fails. */
  quiet?: boolean;
}

/** Runs a program of the project with its output shown; resolves with its exit code. */
export function run(
  command: string,
  args: string[],
  environment: Record<string, string> = {},
  { quiet = false }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    const plain = quiet && process.env.FORCE_COLOR === undefined ? { NO_COLOR: "1" } : {};
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: quiet ? ["inherit", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...plain, ...environment },
      // Names of programs are scripts of npm's on Windows; Node itself is not.
      shell: process.platform === "win32" && command !== process.execPath,
    });
    child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", reject);
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      const result = code ?? (signal ? 1 : 0);
      if (result !== 0) process.stdout.write(Buffer.concat(output.splice(0)));
      resolve(result);
    };
    child.on("close", end);
    // A program that it leaves behind, such as a browser, can hold its output open.
    child.on("exit", (code, signal) => setTimeout(end, LEFT_OPEN_MS, code, signal).unref());
  });
}

/** Runs one of the project's TypeScript programs with the same Node. */
export function runScript(script: string, args: string[] = [], options: RunOptions = {}): Promise<number> {
  return run(process.execPath, [script, ...args], {}, options);
}
