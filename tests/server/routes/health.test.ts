import { describe, expect, test } from "vitest";
import { openApp } from "../openApp.ts";
import { testApp } from "../testApp.ts";

const app = openApp();
const { get } = app;

describe("health", () => {
  test("lives", async () => expect(await (await get("/health")).json()).toEqual({ status: "ok" }));
  test("is ready with a pack", async () => {
    expect(await (await get("/ready")).json()).toEqual({
      status: "ready",
      pack: app.server.manifest.id,
      reasons: [],
    });
  });
  test("without a pack says why", async () => {
    const empty = await testApp({ pack: false });
    const [ready, pack] = [await empty.app.request("/ready"), await empty.app.request("/api/pack")];
    expect(ready.status).toBe(503);
    expect((await ready.json()).reasons[0]).toMatch(/^There is no pack to serve: .*current\.json/);
    expect(pack.status).toBe(503);
    expect(await pack.json()).toMatchObject({ error: { code: "no-pack" } });
    await empty.close();
  });
});
