import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, test } from "vitest";
import { ApiError, type KeyedColumn } from "../../../client/api.ts";
import { backoff, columnQuery, createQueryClient, mayPass } from "../../../client/data/queries.ts";
import { CARS, MANIFEST, TRIPS } from "../pack.ts";

describe("a slow answer", () => {
  test("never takes the place of a later one", async () => {
    const { load, answer } = controllable();
    const observer = new QueryObserver(
      createQueryClient(),
      columnQuery(MANIFEST, CARS, "lsoa", "2021", load),
    );
    const stop = observer.subscribe(() => {});
    observer.setOptions(columnQuery(MANIFEST, TRIPS, "lsoa", "2022", load));
    await answer("trips/lsoa/2022");
    await answer("cars/lsoa/2021");
    expect(shown(observer)).toBe("trips/lsoa/2022");
    stop();
  });

  test("leaves the column before in place, under its own name", async () => {
    const { load, answer } = controllable();
    const observer = new QueryObserver(
      createQueryClient(),
      columnQuery(MANIFEST, CARS, "lsoa", "2021", load),
    );
    const stop = observer.subscribe(() => {});
    await answer("cars/lsoa/2021");
    observer.setOptions(columnQuery(MANIFEST, TRIPS, "lsoa", "2022", load));
    expect(shown(observer)).toBe("cars/lsoa/2021");
    expect(observer.getCurrentResult().isPlaceholderData).toBe(true);
    await answer("trips/lsoa/2022");
    expect(shown(observer)).toBe("trips/lsoa/2022");
    expect(observer.getCurrentResult().isPlaceholderData).toBe(false);
    stop();
  });

  test("that nobody waits for any more is broken off", async () => {
    const { load, aborted } = controllable();
    const observer = new QueryObserver(
      createQueryClient(),
      columnQuery(MANIFEST, CARS, "lsoa", "2021", load),
    );
    const stop = observer.subscribe(() => {});
    observer.setOptions(columnQuery(MANIFEST, TRIPS, "lsoa", "2022", load));
    expect(aborted()).toEqual(["cars/lsoa/2021"]);
    stop();
  });
});

describe("asking again", () => {
  test.each([
    [0, true],
    [429, true],
    [500, true],
    [503, true],
    [404, false],
    [400, false],
  ])("after status %i: %s", (status, again) => expect(mayPass(new ApiError("", status))).toBe(again));

  test("not after a fault of our own", () => expect(mayPass(new Error("no such class"))).toBe(false));

  test("waits longer each time, up to eight seconds", () =>
    expect([0, 1, 2, 3, 4, 9].map(backoff)).toEqual([500, 1000, 2000, 4000, 8000, 8000]));
});

function shown(observer: { getCurrentResult(): { data?: KeyedColumn | null } }): string | undefined {
  return observer.getCurrentResult().data?.key;
}

/** A loader that answers when told to, with the name of what was asked for as the key. */
function controllable() {
  const waiting = new Map<string, { resolve: (column: KeyedColumn) => void; signal?: AbortSignal }>();
  const load: Parameters<typeof columnQuery>[4] = (indicator, level, period, signal) =>
    new Promise((resolve) => {
      const key = `${indicator.id}/${level}/${period}`;
      const take = (column: KeyedColumn) => resolve({ ...column, key, indicator, level, period });
      waiting.set(key, { resolve: take, signal });
    });
  return {
    load,
    aborted: () => [...waiting].filter(([, { signal }]) => signal?.aborted).map(([key]) => key),
    answer: async (key: string) => {
      waiting.get(key)?.resolve({} as KeyedColumn);
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}
