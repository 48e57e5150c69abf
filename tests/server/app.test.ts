import { hc } from "hono/client";
import { expect, expectTypeOf, test } from "vitest";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { App } from "../../server/app.ts";
import { openApp } from "./openApp.ts";

const app = openApp();

test("the typed client knows what comes back", async () => {
  const client = hc<App>("http://localhost", { fetch: app.server.app.request });
  const pack = await (await client.api.pack.$get()).json();
  expectTypeOf(pack).toEqualTypeOf<Manifest>();
  const answer = await client.api.search.$get({ query: { q: "fell side" } });
  const { results } = await answer.json();
  expectTypeOf(results[0]!.name).toBeString();
  expect(results[0]).toMatchObject({ kind: "ward", name: "Fell Side" });
  const area = await (await client.api.areas[":code"].$get({ param: { code: "E07090001" } })).json();
  expectTypeOf(area.neighbours[0]!.code).toBeString();
  expect(area.neighbours).toMatchObject([{ code: "E07090002", name: "Saltby" }]);
});
