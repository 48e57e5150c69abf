import { afterEach, beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  kept.clear();
});

const opened = () => import("../../../client/theme/ownTheme.ts");

test("the system's is taken until the reader chooses", async () =>
  expect((await opened()).useOwnTheme.getState().theme).toBe("system"));

test("a choice outlives the page, and can be given back to the system", async () => {
  (await opened()).chooseTheme("dark");
  vi.resetModules();
  const again = await opened();
  expect(again.useOwnTheme.getState().theme).toBe("dark");
  again.chooseTheme("system");
  expect(kept.size).toBe(0);
});

test("a browser that keeps nothing still shows the choice", async () => {
  vi.stubGlobal("localStorage", undefined);
  const { chooseTheme, useOwnTheme } = await opened();
  chooseTheme("light");
  expect(useOwnTheme.getState().theme).toBe("light");
});
