import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Address, Layout, Source } from "../../../geodata/sources/source.ts";
import { fetchSources } from "../../../scripts/gather/fetchSources.ts";
import { offlineReport } from "../../../scripts/gather/offlineReport.ts";
import type { TaskProgress } from "../../../scripts/gather/progress.ts";
import { impatience } from "./patience.ts";
import {
  arcgisError,
  closedAddress,
  file,
  layer,
  type Publisher,
  type StandInFeature,
  services,
  signInPage,
  startPublisher,
  status,
} from "./publisher.ts";

const CSV = "code,name\nE01000001,Anywhere\n";
const CSV_SHA256 = "0fe5e22fc422e8b8ef8c71fec38dd59d4310175400cea20efcc414a8510e34f2";
const ROWS: StandInFeature[] = [
  { type: "Feature", id: 1, geometry: null, properties: { FID: 1, LAD25CD: "E07000001" } },
];
const now = () => Date.UTC(2025, 10, 3, 9, 30);

let cache: string;
let publisher: Publisher;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "cache-"));
  publisher = await startPublisher();
});
afterEach(async () => {
  await publisher.close();
  await rm(cache, { recursive: true });
});

test("brings a file and leaves a receipt beside it", async () => {
  publisher.on("/media/Scores.csv", file(CSV, { etag: '"v1"' }));
  const url = `${publisher.url}/media/Scores.csv`;
  const wanted = source("scores", "csv", { kind: "file", url });
  const receipt = {
    file: "Scores.csv",
    address: url,
    url,
    sha256: CSV_SHA256,
    bytes: 29,
    retrieved: "2025-11-03T09:30:00.000Z",
    etag: '"v1"',
  };
  expect(await fetchSources([wanted], cache, { now })).toEqual([
    {
      source: wanted,
      status: "ready",
      cached: false,
      files: [{ ...receipt, path: join(cache, "scores", "Scores.csv") }],
    },
  ]);
  expect(await readFile(join(cache, "scores", "Scores.csv"), "utf8")).toBe(CSV);
  expect(JSON.parse(await readFile(join(cache, "scores", "Scores.csv.receipt.json"), "utf8"))).toEqual(
    receipt,
  );
});

test("does not ask again for what is there, and does when the bytes or the addresses have changed", async () => {
  publisher.on("/a.csv", file(CSV));
  publisher.on("/b.csv", file(CSV));
  const a = source("a", "csv", { kind: "file", url: `${publisher.url}/a.csv` });
  await fetchSources([a], cache);
  expect(await fetchSources([a], cache)).toMatchObject([{ status: "ready", cached: true }]);
  expect(publisher.asked).toEqual(["/a.csv"]);

  await writeFile(join(cache, "a/a.csv"), CSV.replace("Anywhere", "Anyplace"));
  expect(await fetchSources([a], cache)).toMatchObject([{ status: "ready", cached: false }]);
  expect(publisher.asked).toEqual(["/a.csv", "/a.csv"]);

  const moved = source("a", "csv", { kind: "file", url: `${publisher.url}/b.csv` });
  expect(await fetchSources([moved], cache)).toMatchObject([{ status: "ready", cached: false }]);
  expect(publisher.asked).toEqual(["/a.csv", "/a.csv", "/b.csv"]);
});

test("names a file by its content where the address has no file name", async () => {
  publisher.on("/items/1/data", file(Buffer.from(zipSync({ "postcodes.csv": strToU8(CSV) }))));
  publisher.on("/report", file(CSV));
  const results = await fetchSources(
    [
      source("postcodes", "csv", { kind: "file", url: `${publisher.url}/items/1/data` }),
      source("practices", "headerless-csv", {
        kind: "file",
        url: `${publisher.url}/report?report=practices`,
      }),
    ],
    cache,
  );
  expect(results.map((result) => result.status === "ready" && result.files[0]!.file)).toEqual([
    "postcodes.zip",
    "practices.csv",
  ]);
  expect((await readdir(join(cache, "postcodes"))).toSorted()).toEqual([
    "postcodes.zip",
    "postcodes.zip.receipt.json",
  ]);
});

test("brings boundaries as GeoJSON and look-ups as CSV, and notes a renamed layer", async () => {
  const renamed = "/services/LAD_MAY_2026/FeatureServer/0";
  publisher.on("/services/LAD_MAY_2025/FeatureServer/0", arcgisError(400, "Invalid URL"));
  publisher.on("/services", services("LAD_MAY_2026"));
  const [about, query] = layer(ROWS);
  publisher.on(renamed, about);
  publisher.on(`${renamed}/query`, query);
  const address: Address = {
    kind: "arcgis-layer",
    url: `${publisher.url}/services/{layer}/FeatureServer/0`,
    layers: ["LAD_MAY_2025"],
  };
  const results = await fetchSources(
    [source("lad-boundaries", "geojson", address), source("lad-region", "csv", address)],
    cache,
  );
  const receipt = {
    address: address.url,
    url: publisher.url + renamed,
    note: "layer LAD_MAY_2025 is gone; used LAD_MAY_2026",
  };
  expect(results).toMatchObject([
    { status: "ready", files: [{ ...receipt, file: "lad-boundaries.geojson" }] },
    { status: "ready", files: [{ ...receipt, file: "lad-region.csv" }] },
  ]);
  expect(await readFile(join(cache, "lad-region/lad-region.csv"), "utf8")).toBe("FID,LAD25CD\n1,E07000001\n");
});

test("tries a source's addresses in turn", async () => {
  publisher.on("/new.csv", status(404));
  publisher.on("/old.csv", file(CSV));
  const both = source(
    "scores",
    "csv",
    { kind: "file", url: `${publisher.url}/new.csv` },
    { kind: "file", url: `${publisher.url}/old.csv` },
  );
  expect(await fetchSources([both], cache)).toMatchObject([
    { status: "ready", files: [{ file: "old.csv", url: `${publisher.url}/old.csv` }] },
  ]);
});

test("asks for two sources at a time, and keeps their order", async () => {
  const held: (() => void)[] = [];
  const ids = ["a", "b", "c"];
  for (const id of ids)
    publisher.on(`/${id}.csv`, (request, response, query) => {
      held.push(() => file(CSV)(request, response, query));
      if (held.length === 2) for (const answer of held) answer();
      if (held.length === 3) held[2]!();
    });
  const sources = ids.map((id) => source(id, "csv", { kind: "file", url: `${publisher.url}/${id}.csv` }));
  const results = await fetchSources(sources, cache);
  expect(results.map(({ source: { id }, status: state }) => `${id} ${state}`)).toEqual([
    "a ready",
    "b ready",
    "c ready",
  ]);
});

test("one source's failure leaves the others be, and the report says what to do", async () => {
  const closed = await closedAddress();
  const host = new URL(closed).host;
  publisher.on("/scores.csv", signInPage);
  publisher.on("/good.csv", file(CSV));
  const { waits, ...patience } = impatience();
  const progress: TaskProgress[] = [];
  const page: Address = { kind: "page", url: "https://publisher.example/data" };
  const results = await fetchSources(
    [
      source("good", "csv", { kind: "file", url: `${publisher.url}/good.csv` }),
      source("scores", "csv", { kind: "file", url: `${publisher.url}/scores.csv` }, page),
      source("workbook", "xlsx", page),
      source("stops", "csv", { kind: "file", url: `${closed}/stops.csv` }),
      source("routes", "csv", { kind: "file", url: `${closed}/routes.csv` }),
    ],
    cache,
    { ...patience, now, onProgress: (event) => event.state !== "running" && progress.push(event) },
  );
  expect(results.map(({ status: state }) => state)).toEqual([
    "ready",
    "failed",
    "by hand",
    "failed",
    "failed",
  ]);
  expect(progress.find(({ task }) => task === "good")).toEqual({
    task: "good",
    state: "done",
    done: 29,
    unit: "bytes",
  });
  expect(progress.find(({ task }) => task === "workbook")).toEqual({
    task: "workbook",
    state: "failed",
    note: "it has to be fetched by hand",
  });
  const asked = { cache: "the/cache", recipe: "demo", required: ["stops"] };
  expect(offlineReport(results, asked)).toBe(`4 of 5 sources are missing.

At several addresses:
  no connection to ${host} could be made (ECONNREFUSED). Check the network (behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1), or fetch it elsewhere and give its folder with --from.

Needed: there is no pack without:

stops: About stops (Stand-in Office)
  ${closed}/stops.csv

Can be spared; --keep-going builds without:

scores: About scores (Stand-in Office)
  ${publisher.url}/scores.csv
    the server sent a web page titled "Sign in to the portal" in place of the file. Open the address in a web browser (it may ask you to sign in or to agree to terms), save the file and give its folder with --from.
  Publisher's page: https://publisher.example/data

workbook: About workbook (Stand-in Office)
  The publisher has no lasting address for it.
  Publisher's page: https://publisher.example/data

routes: About routes (Stand-in Office)
  ${closed}/routes.csv

To bring the files by hand:
  1. On a computer with a web browser, fetch them from the addresses above.
  2. Put them into one folder: any names, zipped or not; they are known by what is in them.
  3. Run the same command with that folder: npm run data -- demo --from DIR
  Or put those that are missing into the/cache, where what has been downloaded is kept, and run the same command again.
`);
});

test("a host that cannot be reached is not waited for again", async () => {
  const closed = await closedAddress();
  const { waits, ...patience } = impatience();
  const alternatives: Address[] = ["a", "b", "c", "d"].map((name) => ({
    kind: "file",
    url: `${closed}/${name}.csv`,
  }));
  const results = await fetchSources([source("stops", "csv", ...alternatives)], cache, patience);
  expect(results).toMatchObject([{ status: "failed", failures: { length: 4 } }]);
  expect(waits).toEqual([1000, 2000]);
});

test("nothing missing, nothing to report", async () => {
  expect(offlineReport([], { cache: "the/cache", recipe: "demo", required: [] })).toBe("");
});

test("stops when told to", async () => {
  publisher.on("/a.csv", file(CSV));
  const a = source("a", "csv", { kind: "file", url: `${publisher.url}/a.csv` });
  await expect(fetchSources([a], cache, { signal: AbortSignal.abort() })).rejects.toThrow("aborted");
  expect(publisher.asked).toEqual([]);
});

function source(id: string, format: Layout["format"], ...addresses: Address[]): Source {
  return {
    id,
    title: `About ${id}`,
    publisher: "Stand-in Office",
    licence: "ogl3",
    attribution: "Stand-in Office",
    vintage: "2025",
    addresses,
    layouts: [{ id: "only", format, columns: {} }],
    notes: [],
  };
}
