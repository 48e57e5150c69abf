import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "../run.ts";

/** The programs that servers are compared with, and the packages that Debian has them in. */
const DEBIAN = { wrk: "wrk", nginx: "nginx-light" } as const;
type Program = keyof typeof DEBIAN;

/** Makes sure wrk and nginx are on this machine; installs Debian's where it can. Returns those still missing. */
export async function missingPrograms(): Promise<Program[]> {
  const missing = () => (Object.keys(DEBIAN) as Program[]).filter((name) => !onPath(name));
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const packages = missing().map((name) => DEBIAN[name]);
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      DEBIAN_FRONTEND: "noninteractive",
    });
  }
  return missing();
}

/** nginx lies where a plain user's PATH does not look. */
export const NGINX = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

function onPath(name: Program): boolean {
  if (name === "nginx" && NGINX !== "nginx") return true;
  try {
    execFileSync(name, ["-v"], { stdio: "ignore" });
    return true;
  } catch (error) {
    // wrk answers its version with a complaint
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}
