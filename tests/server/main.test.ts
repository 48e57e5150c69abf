import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSmallPack } from "../fixtures/smallPack.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "footholds-main-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("prints its address, takes a pack that comes later, and ends on SIGTERM", async () => {
  const server = start({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "info" });
  const lines = createInterface({ input: server.stdout! })[Symbol.asyncIterator]();
  const lineWith = async (text: string) => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the server ended before it said "${text}"`);
      if (value.includes(text)) return value as string;
    }
  };
  expect(JSON.parse(await lineWith("no pack")).problem).toContain("There is no pack to serve");
  const address = (await lineWith("Footholds is at")).replace("Footholds is at ", "");
  expect((await fetch(`${address}/ready`)).status).toBe(503);
  const { id } = writeSmallPack(folder);
  expect(JSON.parse(await lineWith("pack opened"))).toMatchObject({ pack: id, name: "Tarnshire" });
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  server.kill("SIGTERM");
  expect(JSON.parse(await lineWith('"closing"'))).toMatchObject({ signal: "SIGTERM" });
  await lineWith('"closed"');
  expect(await exitCode(server)).toBe(0);
});

test("names each setting that cannot be used", async () => {
  const server = start({ PORT: "eighty", BASEMAP_STYLE_URL: "http://plain.example/style.json" });
  let said = "";
  server.stderr!.on("data", (part) => {
    said += part;
  });
  expect(await exitCode(server)).toBe(1);
  expect(said).toMatch(/PORT: .*got "eighty"/);
  expect(said).toMatch(/BASEMAP_STYLE_URL: .*got "http:\/\/plain.example\/style.json"/);
  expect(said).not.toContain("    at ");
});

function start(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN], { env: { ...env, PATH: process.env.PATH }, stdio: "pipe" });
}

async function exitCode(server: ChildProcess): Promise<number | null> {
  if (server.exitCode === null) await once(server, "exit");
  return server.exitCode;
}
