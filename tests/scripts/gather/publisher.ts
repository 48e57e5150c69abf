import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Handler = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => void;

/** A stand-in for a publisher's server: answers each path in the manner it is told to, and notes what it was asked. */
export interface Publisher {
  url: string;
  /** "path?query" of each request, followed by " Range If-Range" where it had them. */
  asked: string[];
  on: (path: string, ...handlers: [Handler, ...Handler[]]) => void;
  close: () => Promise<void>;
}

export async function startPublisher(): Promise<Publisher> {
  const routes = new Map<string, Handler[]>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams, search } = new URL(request.url!, "http://publisher");
    const { range, "if-range": ifRange } = request.headers;
    asked.push([pathname + search, range, ifRange].filter((part) => part !== undefined).join(" "));
    const handlers = routes.get(pathname) ?? [status(404)];
    // Each handler answers once, the last one for ever.
    const handler = handlers.length > 1 ? handlers.shift()! : handlers[0]!;
    handler(request, response, searchParams);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    on: (path, ...handlers) => routes.set(path, handlers),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** An address where nothing listens. */
export async function closedAddress(): Promise<string> {
  const publisher = await startPublisher();
  await publisher.close();
  return publisher.url;
}

export function status(code: number, headers: Record<string, string> = {}, body = ""): Handler {
  return (_request, response) => response.writeHead(code, headers).end(body);
}

/** A sign-in page with status 200, as portals send when a session has ended. */
export const signInPage: Handler = (_request, response) =>
  response
    .writeHead(200, { "content-type": "text/html" })
    .end("<!doctype html>\n<html><head><title>Sign in to\n the portal</title></head><body></body></html>");

interface FileManners {
  etag?: string;
  lastModified?: string;
  /** Answers Range with 206. */
  ranges?: boolean;
  /** Sends this many bytes of the body, then waits for `cut` to break the connection. */
  stopAfter?: number;
  cut?: { now?: () => void };
  /** Sends no Content-Length. */
  chunked?: boolean;
}

/** A file, served as a static server would, except for the manners asked for. */
export function file(bytes: Buffer | string, manners: FileManners = {}): Handler {
  const whole = Buffer.from(bytes);
  return (request, response) => {
    const { etag, lastModified, ranges, stopAfter, cut, chunked } = manners;
    const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? "");
    const validator = request.headers["if-range"];
    const same = validator === undefined || validator === etag || validator === lastModified;
    const from = ranges && asked && same ? Number(asked[1]) : 0;
    if (etag !== undefined) response.setHeader("etag", etag);
    if (lastModified !== undefined) response.setHeader("last-modified", lastModified);
    if (!chunked) response.setHeader("content-length", whole.length - from);
    if (from > 0) response.setHeader("content-range", `bytes ${from}-${whole.length - 1}/${whole.length}`);
    response.writeHead(from > 0 ? 206 : 200, { "content-type": "application/octet-stream" });
    if (stopAfter === undefined) return response.end(whole.subarray(from));
    response.write(whole.subarray(from, from + stopAfter));
    if (cut) cut.now = () => response.destroy();
  };
}

export interface StandInFeature {
  type: "Feature";
  id?: number;
  geometry: { type: "Point"; coordinates: [number, number] } | null;
  properties: Record<string, string | number | null>;
}

interface LayerManners {
  maxRecordCount?: number;
  /** Where the layer says that there is more: older servers at the top, newer ones in `properties`. */
  flag?: "top" | "properties";
  /** Larger pages are answered by an error with status 200. */
  failsAbove?: number;
  /** What it states as the number of its features, where that is not true. */
  count?: number;
  edited?: number;
}

/** Answers for `…/FeatureServer/0` and `…/FeatureServer/0/query`. */
export function layer(features: readonly StandInFeature[], manners: LayerManners = {}): [Handler, Handler] {
  const { maxRecordCount = 2000, flag = "properties", failsAbove = Number.POSITIVE_INFINITY } = manners;
  const about = json({
    objectIdField: "FID",
    maxRecordCount,
    editingInfo: { lastEditDate: manners.edited ?? 1 },
  });
  const query: Handler = (request, response, asked) => {
    if (asked.get("returnCountOnly") === "true")
      return json({ count: manners.count ?? features.length })(request, response, asked);
    const size = Number(asked.get("resultRecordCount"));
    if (size > failsAbove)
      return arcgisError(500, "Error performing query operation")(request, response, asked);
    const offset = Number(asked.get("resultOffset"));
    const page = features.slice(offset, offset + Math.min(size, maxRecordCount));
    const more = offset + page.length < features.length;
    return json({
      type: "FeatureCollection",
      ...(more && flag === "top" && { exceededTransferLimit: true }),
      ...(more && flag === "properties" && { properties: { exceededTransferLimit: true } }),
      features: asked.get("returnGeometry") === "false" ? page.map((f) => ({ ...f, geometry: null })) : page,
    })(request, response, asked);
  };
  return [about, query];
}

/** ArcGIS servers answer errors with status 200 and the error inside. */
export const arcgisError = (code: number, message: string): Handler =>
  json({ error: { code, message, details: [] } });

/** The list of a server's services. */
export const services = (...names: string[]): Handler =>
  json({ currentVersion: 11, services: names.map((name) => ({ name, type: "FeatureServer" })) });

function json(value: unknown): Handler {
  return status(200, { "content-type": "application/json" }, JSON.stringify(value));
}
