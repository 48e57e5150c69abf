import { expect, test } from "vitest";
import { ByteCache } from "../../server/byteCache.ts";

test("never holds more bytes than it may", () => {
  const cache = new ByteCache<number>(1000);
  for (let i = 0; i < 500; i++) {
    cache.set(`key ${i % 70}`, i, 1 + ((i * 37) % 300));
    expect(cache.bytes).toBeLessThanOrEqual(1000);
  }
});

test("keeps what is asked for and forgets what is not", () => {
  const cache = new ByteCache<number>(1000);
  cache.set("wanted", 1, 100);
  for (let i = 0; i < 100; i++) {
    cache.set(`other ${i}`, i, 100);
    expect(cache.get("wanted")).toBe(1);
  }
  expect(cache.get("other 0")).toBeUndefined();
  expect(cache.get("other 99")).toBe(99);
});

test("a new value takes the place of the old, with its bytes", () => {
  const cache = new ByteCache<string>(1000);
  cache.set("key", "old", 400);
  cache.set("key", "new", 100);
  expect([cache.get("key"), cache.bytes]).toEqual(["new", 100]);
});

test("what is larger than half is not kept, nor is what it was to replace", () => {
  const cache = new ByteCache<string>(1000);
  cache.set("key", "small", 10);
  cache.set("key", "large", 501);
  expect([cache.get("key"), cache.bytes]).toEqual([undefined, 0]);
});

test("can be emptied", () => {
  const cache = new ByteCache<number>(1000);
  cache.set("key", 1, 10);
  cache.clear();
  expect([cache.get("key"), cache.bytes]).toEqual([undefined, 0]);
});
