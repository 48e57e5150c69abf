import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../geodata/customArea/limits.ts";
import { openApp } from "../openApp.ts";

const opened = openApp();

describe("an area of one's own", () => {
  test("is put together from whole areas", async () => {
    const answer = await ask({ codes: ["E01090001", "E05090003", "E01090004"] });
    expect(answer).toMatchObject({
      population: 6000,
      points: "neighbourhoods",
      basis: "summed",
      bounds: [-1, 53, -0.7, 53.2],
      districts: [
        { code: "E07090002", name: "Saltby", share: 0.75 },
        { code: "E07090001", name: "Northmoor", share: 0.25 },
      ],
    });
    expect(answer.areas.map(({ code, share }: { code: string; share: number }) => [code, share])).toEqual([
      ["E01090001", 1],
      ["E01090004", 1],
      ["E01090005", 1],
      ["E01090006", 1],
    ]);
    expect(answer.indicators).toMatchObject([
      {
        id: "no-car",
        period: "2021",
        observation: { status: "published", value: 30, count: 480, denominator: 1600, basis: "summed" },
        benchmark: { value: 25 },
        comparison: "worse",
      },
      { id: "bus-trips", period: "2023", observation: { value: 3.875, basis: "summed" } },
    ]);
    expect(answer.refusals).toEqual([
      {
        id: "life-satisfaction",
        reason: "larger-areas-only",
        words: "Published for districts and larger areas only.",
      },
    ]);
  });
  test("takes of each neighbourhood the share of its people inside the outline", async () => {
    const answer = await ask({ geometry: box(-1, 53, -0.86, 53.1) });
    expect(answer.areas).toMatchObject([
      { code: "E01090004", share: 1 },
      { code: "E01090005", share: 0.4 },
    ]);
    expect(answer).toMatchObject({ population: 2100, points: "output areas", basis: "apportioned" });
    expect(answer.refusals.map(({ id, reason }: { id: string; reason: string }) => [id, reason])).toEqual([
      ["no-car", "too-few"],
      ["bus-trips", "too-few"],
      ["life-satisfaction", "larger-areas-only"],
    ]);
  });
  test("has a figure where what is cut off is large enough", async () => {
    const answer = await ask({ geometry: box(-0.96, 53, -0.74, 53.1) });
    expect(answer.areas.map(({ share }: { share: number }) => share)).toEqual([0.6, 1, 0.6]);
    expect(answer.indicators[0]).toMatchObject({
      id: "no-car",
      observation: { value: (324 / 880) * 100, count: 324, basis: "apportioned" },
    });
  });
  test("can be a circle", async () => {
    const answer = await ask({ lon: -0.95, lat: 53.05, metres: 1000 });
    expect(answer).toMatchObject({ population: 300, areas: [{ code: "E01090004", share: 0.2 }] });
  });
  test("gives no figure with a suppressed neighbourhood inside", async () => {
    const { refusals } = await ask({ codes: ["E01090002", "E01090003"] });
    expect(refusals[0]).toMatchObject({ id: "no-car", reason: "suppressed" });
  });
});

describe("refused is", () => {
  test.each([
    ["nothing", {}, "body"],
    ["a list", [], "body"],
    ["nothing at all", null, "body"],
    ["no code", { codes: [] }, "codes"],
    ["too many codes", { codes: Array.from({ length: LIMITS.codes + 1 }, () => "E01090001") }, "codes"],
    ["two ways at once", { codes: ["E01090001"], metres: 500, lon: 0, lat: 0 }, "body"],
    ["a circle of a metre", { lon: -1, lat: 53, metres: 1 }, "metres"],
    ["a circle of half the country", { lon: -1, lat: 53, metres: 300_000 }, "metres"],
    ["a circle without a middle", { metres: 500 }, "lon"],
    ["a number that is none", { lon: "1", lat: 53, metres: 500 }, "lon"],
    ["a point", { geometry: { type: "Point", coordinates: [-1, 53] } }, "geometry"],
    [
      "an outline of two corners",
      {
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [0, 1],
              [1, 1],
            ],
          ],
        },
      },
      "geometry",
    ],
    [
      "the British National Grid",
      { geometry: box(530_000, 180_000, 531_000, 181_000) },
      "British National Grid",
    ],
  ])("%s", async (_, body, words) => {
    const response = await post(JSON.stringify(body));
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error.code).toBe("malformed-request");
    expect(error.message).toContain(words);
  });
  test("an outline with too many corners", async () => {
    const ring = Array.from({ length: LIMITS.points / 2 + 1 }, (_, i) => [-1 + i / 1e6, 53]);
    const response = await post(JSON.stringify({ geometry: { type: "Polygon", coordinates: [ring, ring] } }));
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain("20,000 corners");
  });
  test("an outline where nobody lives", async () => {
    const response = await post(JSON.stringify({ lon: 1, lat: 51, metres: 500 }));
    expect((await response.json()).error.message).toMatch(/^Nobody in Tarnshire lives inside/);
  });
  test("a code that is not known", async () => {
    const response = await post(JSON.stringify({ codes: ["E01090001", "E01999999"] }));
    expect(response.status).toBe(404);
    expect((await response.json()).error).toMatchObject({ code: "unknown-area" });
  });
  test("what is not JSON", async () => {
    expect((await post("{")).status).toBe(400);
    expect((await post("a=1", "application/x-www-form-urlencoded")).status).toBe(400);
  });
  test("a body of more than a megabyte, told beforehand or not", async () => {
    const body = JSON.stringify({ codes: ["E".repeat(1024 * 1024)] });
    expect((await post(body)).status).toBe(413);
    const stream = new Blob([body]).stream();
    const request = new Request("http://localhost/api/custom-areas", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect((await opened.server.app.request(request)).status).toBe(413);
  });
  test("any other method", async () => {
    expect((await opened.get("/api/custom-areas", {}, "PUT")).status).toBe(405);
  });
});

async function ask(body: unknown) {
  const response = await post(JSON.stringify(body));
  expect(response.status).toBe(200);
  return response.json();
}

function post(body: string, type = "application/json") {
  return opened.server.app.request("/api/custom-areas", {
    method: "POST",
    headers: { "content-type": type, "content-length": String(body.length) },
    body,
  });
}

function box(w: number, s: number, e: number, n: number) {
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return { type: "Polygon", coordinates: [ring] };
}
