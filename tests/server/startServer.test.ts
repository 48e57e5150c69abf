import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startServer } from "../../server/startServer.ts";
import { writeSmallPack } from "../fixtures/smallPack.ts";
import { TILE, testApp } from "./testApp.ts";

let app: Awaited<ReturnType<typeof testApp>>;
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  app = await testApp();
  server = await startServer(app);
});
afterEach(async () => {
  await server.close();
  await app.close();
});

describe("a tile from memory", () => {
  test("is the tile that the application gives: status, headers and bytes", async () => {
    const address = `${app.tiles("lsoa")}/${TILE}`;
    for (const encoding of ["br", "gzip", "identity"]) {
      const wanted = await app.app.request(address, { headers: { "accept-encoding": encoding } });
      const expected = { headers: shared(wanted.headers), bytes: Buffer.from(await wanted.arrayBuffer()) };
      for (let time = 0; time < 2; time++) {
        const answer = await ask(address, { "accept-encoding": encoding });
        expect({ headers: shared(new Headers(answer.headers)), bytes: answer.bytes }).toEqual(expected);
      }
    }
  });
  test("answers HEAD and a known ETag as the application does", async () => {
    const address = `${app.tiles("lsoa")}/${TILE}`;
    const { headers } = await ask(address, { "accept-encoding": "gzip" });
    const head = await ask(address, { "accept-encoding": "gzip" }, "HEAD");
    expect([head.status, head.headers["content-length"], head.bytes.length]).toEqual([
      200,
      headers["content-length"],
      0,
    ]);
    const known = await ask(address, { "accept-encoding": "gzip", "if-none-match": headers.etag! });
    expect([known.status, known.headers.etag, known.bytes.length]).toEqual([304, headers.etag, 0]);
  });
  test("a part of a file is not taken for the whole", async () => {
    const address = `/data/${app.manifest.levels[0]!.areas.name}`;
    expect((await ask(address)).status).toBe(200);
    const part = await ask(address, { range: "bytes=0-6" });
    expect([part.status, part.bytes.toString()]).toEqual([206, '{"level']);
  });
});

describe("a new pack", () => {
  test("is served from its swap on; the old one's files stay until the next", async () => {
    const column = `/data/${app.manifest.indicators[0]!.series[0]!.columns["2021"]!.name}`;
    const pack = async () => JSON.parse((await ask("/api/pack")).bytes.toString());
    const onlyInFirst = await addedFile("First");
    expect((await pack()).name).toBe("First");
    expect((await ask(onlyInFirst)).status).toBe(200);

    writeSmallPack(app.folder, { name: "Second" });
    await app.store.refresh();
    expect((await pack()).name).toBe("Second");
    expect((await ask(onlyInFirst)).status).toBe(200);

    writeSmallPack(app.folder, { name: "Third" });
    await app.store.refresh();
    expect((await pack()).name).toBe("Third");
    expect((await ask(onlyInFirst)).status).toBe(404);
    expect((await ask(column)).status).toBe(200);
    expect((await ask(`${app.tiles("lsoa")}/${TILE}`)).status).toBe(200);
  });
  test("that cannot be opened leaves the old one serving, and says so", async () => {
    const manifest = writeSmallPack(app.folder, { name: "Broken" });
    writeFileSync(join(app.folder, "packs", manifest.id, manifest.levels[0]!.areas.name), "{");
    await app.store.refresh();
    expect(JSON.parse((await ask("/api/pack")).bytes.toString()).name).toBe("Tarnshire");
    const ready = await ask("/ready");
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.bytes.toString()).reasons[0]).toMatch(/^Pack [0-9a-f]{12} cannot be opened/);
    expect(app.logger.lines.filter(({ message }) => message === "pack not opened")).toHaveLength(1);
    await app.store.refresh();
    expect(app.logger.lines.filter(({ message }) => message === "pack not opened")).toHaveLength(1);
  });
  test("whose id is a path is not opened", async () => {
    writeFileSync(join(app.folder, "current.json"), JSON.stringify({ pack: "../elsewhere", built: "" }));
    await app.store.refresh();
    expect(app.store.problem()).toContain("a pack's id must be of letters and digits");
    expect(app.store.current()!.manifest.name).toBe("Tarnshire");
  });
});

describe("closing", () => {
  test("finishes what is in flight and takes nothing more", async () => {
    const pack = app.store.current()!;
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const observation = pack.observation;
    pack.observation = async (...key) => {
      started.resolve();
      await finish.promise;
      return observation(...key);
    };
    const inFlight = ask("/api/areas/E01090001", { connection: "keep-alive" });
    await started.promise;
    const closed = server.close();
    await expect(ask("/health")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
    finish.resolve();
    expect((await inFlight).status).toBe(200);
    await closed;
  });
  test("cuts off what does not end in time", async () => {
    const hasty = await startServer({ ...app, settings: { ...app.settings, shutdownSeconds: 0.05 } });
    const started = Promise.withResolvers<void>();
    app.store.current()!.observation = () => {
      started.resolve();
      return new Promise(() => {});
    };
    const cut = expect(ask("/api/areas/E01090001", {}, "GET", hasty.address)).rejects.toThrow();
    await started.promise;
    await hasty.close();
    await cut;
    expect(app.logger.lines.at(-1)).toMatchObject({ message: "requests still in flight are cut off" });
  });
});

describe("what is no request", () => {
  test("headers that are too long: 431", async () => {
    const answer = await ask("/health", { cookie: "x".repeat(20_000) });
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.bytes.toString())).toMatchObject({ error: { code: "headers-too-large" } });
  });
  test("something else than HTTP: 400", async () => {
    const text = await raw("HELLO\r\n\r\n");
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(text).toContain('"code":"malformed-request"');
  });
  test("a body to a tile: not read, and the address still answers", async () => {
    const answer = await ask(`${app.tiles("lsoa")}/${TILE}`, { "content-length": "999999" }, "POST");
    expect(answer.status).toBe(413);
  });
});

test("a port in use is told of", async () => {
  const port = Number(new URL(server.address).port);
  await expect(startServer({ ...app, settings: { ...app.settings, port } })).rejects.toThrow("EADDRINUSE");
});

/** Gives the first pack a file that the packs after it do not have, and opens it. */
async function addedFile(name: string): Promise<string> {
  const manifest = writeSmallPack(app.folder, { name, extraPlace: "Only Here" });
  await app.store.refresh();
  return `/data/${manifest.search.places.name}`;
}

/** Headers, without those that the connection adds. */
function shared(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name));
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  address = server.address,
): Promise<{ status: number; headers: Record<string, string>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path, method, headers, agent: false, family: 4 }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers as Record<string, string>,
          bytes: Buffer.concat(parts),
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1", () => socket.end(text));
    let answer = "";
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
