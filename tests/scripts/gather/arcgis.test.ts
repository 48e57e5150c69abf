import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Address } from "../../../geodata/sources/source.ts";
import { downloadLayer } from "../../../scripts/gather/arcgis.ts";
import { impatience } from "./patience.ts";
import {
  arcgisError,
  layer,
  type Publisher,
  type StandInFeature,
  services,
  signInPage,
  startPublisher,
  status,
} from "./publisher.ts";

const NEWEST = "/services/LAD_MAY_2025_UK_BSC/FeatureServer/0";
const OLDER = "/services/LAD_DEC_2024_UK_BSC/FeatureServer/0";

let dir: string;
let publisher: Publisher;
let address: Address;
let to: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "arcgis-"));
  publisher = await startPublisher();
  address = {
    kind: "arcgis-layer",
    url: `${publisher.url}/services/{layer}/FeatureServer/0`,
    layers: ["LAD_MAY_2025_UK_BSC", "LAD_DEC_2024_UK_BSC"],
  };
  to = join(dir, "lad.geojson");
});
afterEach(async () => {
  await publisher.close();
  await rm(dir, { recursive: true });
});

test("asks for a layer in WGS84, in the order of its object ids", async () => {
  serve(NEWEST, layer(districts(1)));
  expect(await downloadLayer(address, to)).toEqual({
    layer: "LAD_MAY_2025_UK_BSC",
    url: `${publisher.url}${NEWEST}`,
    features: 1,
    bytes: 190,
    sha256: "da9b10259ddf196be933023e0ec1f04c717aed30d4e7ada8d94d7839f2a404f9",
  });
  expect(publisher.asked).toEqual([
    `${NEWEST}?f=json`,
    `${NEWEST}/query?where=1%3D1&returnCountOnly=true&f=json`,
    `${NEWEST}/query?where=1%3D1&outFields=*&resultRecordCount=2000&resultOffset=0&outSR=4326&geometryPrecision=6&orderByFields=FID&f=geojson`,
  ]);
  expect(await readFile(to, "utf8")).toBe(`{"type":"FeatureCollection","features":[
{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[-1,53.5]},"properties":{"FID":1,"LAD25CD":"E07000001","LAD25NM":"District 1"}}
]}
`);
});

test.each(["top", "properties"] as const)(
  "pages on while exceededTransferLimit is set (%s), keeping to the server's own limit",
  async (flag) => {
    serve(NEWEST, layer(districts(5), { maxRecordCount: 2, flag }));
    const seen: object[] = [];
    await downloadLayer(address, to, { onProgress: (progress) => seen.push(progress) });
    expect(offsets()).toEqual(["2 from 0", "2 from 2", "2 from 4"]);
    expect(await idsIn(to)).toEqual([1, 2, 3, 4, 5]);
    expect(seen).toEqual([0, 2, 4, 5].map((received) => ({ received, total: 5 })));
    expect(await readdir(dir)).toEqual(["lad.geojson"]);
  },
);

test("halves the page when the server answers an error with status 200", async () => {
  serve(NEWEST, layer(districts(120), { failsAbove: 60 }));
  const { waits, ...patience } = impatience();
  await downloadLayer(address, to, { ...patience, pageSize: 200 });
  expect(offsets()).toEqual(["200 from 0", "100 from 0", "50 from 0", "50 from 50", "50 from 100"]);
  expect(waits).toEqual([1000, 1000]);
  expect(await idsIn(to)).toEqual(districts(120).map(({ id }) => id));
});

test("gives up when the smallest page fails too", async () => {
  serve(NEWEST, layer(districts(3), { failsAbove: 10 }));
  await expect(downloadLayer(address, to, { ...impatience(), pageSize: 60, retries: 1 })).rejects.toThrow(
    "the ArcGIS server answered error 500 (Error performing query operation). Try again later, or download the layer as GeoJSON from the publisher's site and give its folder with --from.",
  );
  expect(offsets()).toEqual(["60 from 0", "30 from 0", "25 from 0", "25 from 0"]);
});

test("waits at the same page size after 429", async () => {
  const [about, query] = layer(districts(3), { maxRecordCount: 2 });
  publisher.on(NEWEST, about);
  publisher.on(`${NEWEST}/query`, query, query, status(429, { "retry-after": "20" }), query);
  const { waits, ...patience } = impatience();
  await downloadLayer(address, to, patience);
  expect(offsets()).toEqual(["2 from 0", "2 from 2", "2 from 2"]);
  expect(waits).toEqual([20_000]);
});

test("goes on after its last whole page in a later run", async () => {
  const [about, query] = layer(districts(5), { maxRecordCount: 2 });
  publisher.on(NEWEST, about);
  publisher.on(`${NEWEST}/query`, query, query, query, status(403), query);
  await expect(downloadLayer(address, to)).rejects.toThrow("403 Forbidden");
  expect(await readdir(dir)).toEqual(["lad.geojson.part", "lad.geojson.part.json"]);
  await downloadLayer(address, to);
  expect(offsets()).toEqual(["2 from 0", "2 from 2", "2 from 4", "2 from 4"]);
  expect(await idsIn(to)).toEqual([1, 2, 3, 4, 5]);
});

test("starts afresh when the layer was edited since", async () => {
  const before = layer(districts(3), { maxRecordCount: 2, edited: 1 });
  const after = layer(districts(3), { maxRecordCount: 2, edited: 2 });
  publisher.on(NEWEST, before[0], after[0]);
  publisher.on(`${NEWEST}/query`, before[1], before[1], status(403), after[1]);
  await expect(downloadLayer(address, to)).rejects.toThrow("403 Forbidden");
  await downloadLayer(address, to);
  expect(offsets()).toEqual(["2 from 0", "2 from 2", "2 from 0", "2 from 2"]);
  expect(await idsIn(to)).toEqual([1, 2, 3]);
});

test("a duplicate object id is an error, across pages and runs", async () => {
  const twice = [...districts(3), ...districts(1)];
  serve(NEWEST, layer(twice, { maxRecordCount: 2 }));
  await expect(downloadLayer(address, to)).rejects.toThrow(
    `${publisher.url}${NEWEST}: the layer sent the same feature twice. Expected each object id once; got 1 again after 2 features.`,
  );
  expect(await readdir(dir)).toEqual([]);

  const [about, query] = layer(twice, { maxRecordCount: 2 });
  publisher.on(NEWEST, about);
  publisher.on(`${NEWEST}/query`, query, query, status(403), query);
  await expect(downloadLayer(address, to)).rejects.toThrow("403 Forbidden");
  await expect(downloadLayer(address, to)).rejects.toThrow("got 1 again after 2 features");
});

test("another number of features than the layer states is an error", async () => {
  serve(NEWEST, layer(districts(3), { count: 4 }));
  await expect(downloadLayer(address, to)).rejects.toThrow(
    "the layer sent another number of features than it states. Expected 4; got 3.",
  );
  expect(await readdir(dir)).toEqual([]);
});

test("writes a look-up as CSV, asking for no geometry", async () => {
  const rows: StandInFeature[] = [
    {
      type: "Feature",
      id: 1,
      geometry: null,
      properties: { FID: 1, LAD25NM: "Kingston upon Hull, City of", NOTE: null },
    },
    { type: "Feature", id: 2, geometry: null, properties: { FID: 2, LAD25NM: 'The "Wash"', NOTE: "x" } },
  ];
  serve(NEWEST, layer(rows, { maxRecordCount: 1 }));
  await downloadLayer(address, to, { format: "csv" });
  expect(publisher.asked.at(-1)).toBe(
    `${NEWEST}/query?where=1%3D1&outFields=*&resultRecordCount=1&resultOffset=1&returnGeometry=false&orderByFields=FID&f=geojson`,
  );
  expect(await readFile(to, "utf8")).toBe(
    'FID,LAD25NM,NOTE\n1,"Kingston upon Hull, City of",\n2,"The ""Wash""",x\n',
  );
  expect(await readdir(dir)).toEqual(["lad.geojson"]);
});

test("finds an older known name when the newest is gone, and says so", async () => {
  publisher.on(NEWEST, arcgisError(400, "Invalid URL"));
  publisher.on("/services", services("LAD_MAY_2026_UK_BSC", "LAD_DEC_2024_UK_BSC"));
  serve(OLDER, layer(districts(2)));
  const { layer: used, note } = await downloadLayer(address, to, impatience());
  expect(used).toBe("LAD_DEC_2024_UK_BSC");
  expect(note).toBe("layer LAD_MAY_2025_UK_BSC is gone; used LAD_DEC_2024_UK_BSC");
  expect(publisher.asked.slice(0, 3)).toEqual([`${NEWEST}?f=json`, "/services?f=json", `${OLDER}?f=json`]);
});

test("finds a renamed layer in the service list by its stem", async () => {
  publisher.on(NEWEST, status(404));
  publisher.on("/services", services("WD_MAY_2026_UK_BSC", "LAD_DEC_2025_UK_BSC", "LAD_MAY_2026_UK_BSC_V2"));
  serve("/services/LAD_MAY_2026_UK_BSC_V2/FeatureServer/0", layer(districts(2)));
  const { note } = await downloadLayer(address, to);
  expect(note).toBe("layer LAD_MAY_2025_UK_BSC is gone; used LAD_MAY_2026_UK_BSC_V2");
});

test("says that the layer is nowhere", async () => {
  publisher.on(NEWEST, arcgisError(400, "Invalid URL"));
  publisher.on("/services", services("WD_MAY_2026_UK_BSC"));
  await expect(downloadLayer(address, to)).rejects.toThrow(
    `${publisher.url}/services: none of the layers LAD_MAY_2025_UK_BSC, LAD_DEC_2024_UK_BSC is there any more, nor one whose name differs only in its date. Find the layer on the publisher's site`,
  );
});

test("a layer that needs a sign-in now is not looked for elsewhere", async () => {
  publisher.on(NEWEST, arcgisError(499, "Token Required"));
  await expect(downloadLayer(address, to, impatience())).rejects.toThrow(
    "the ArcGIS server answered error 499 (Token Required). The layer needs a sign-in now",
  );
  expect(publisher.asked).toEqual([`${NEWEST}?f=json`]);
});

test("refuses a sign-in page in place of a page of features", async () => {
  const [about, query] = layer(districts(2));
  publisher.on(NEWEST, about);
  publisher.on(`${NEWEST}/query`, query, signInPage);
  await expect(downloadLayer(address, to, impatience())).rejects.toThrow(
    'the server sent a web page titled "Sign in to the portal" in place of JSON',
  );
  expect(offsets()).toEqual(["2000 from 0"]);
});

function serve(path: string, [about, query]: ReturnType<typeof layer>): void {
  publisher.on(path, about);
  publisher.on(`${path}/query`, query);
}

function districts(count: number): StandInFeature[] {
  return Array.from({ length: count }, (_, i) => ({
    type: "Feature",
    id: i + 1,
    geometry: { type: "Point", coordinates: [-1, 53.5] },
    properties: { FID: i + 1, LAD25CD: `E0700000${i + 1}`, LAD25NM: `District ${i + 1}` },
  }));
}

/** The pages that were asked for. */
function offsets(): string[] {
  return publisher.asked.flatMap((asked) => {
    const parameters = new URLSearchParams(asked.split("?")[1]);
    const offset = parameters.get("resultOffset");
    return offset === null ? [] : [`${parameters.get("resultRecordCount")} from ${offset}`];
  });
}

async function idsIn(path: string): Promise<number[]> {
  const { features } = JSON.parse(await readFile(path, "utf8")) as { features: { id: number }[] };
  return features.map(({ id }) => id);
}
