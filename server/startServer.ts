import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { type ErrorCode, errorBody } from "./errors.ts";
import { HotAnswers } from "./hotAnswers.ts";
import type { Logger } from "./logger.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";
import { tileListener } from "./tileListener.ts";

const LARGEST_HEADERS = 16 * 1024;
const MOST_HEADERS = 100;

export interface RunningServer {
  /** Where it can be reached: "http://localhost:8080". */
  address: string;
  /** Takes no more requests, finishes those in flight for as long as the settings allow, and ends. */
  close: () => Promise<void>;
}

/** Serves a store on a port. Rejects when the port cannot be had. */
export async function startServer(deps: {
  store: Store;
  settings: Settings;
  logger: Logger;
}): Promise<RunningServer> {
  const { settings, logger } = deps;
  const hot = new HotAnswers(settings.tileCacheBytes);
  let closing = false;
  const app = createApp({ ...deps, hot, clock: () => performance.now(), closing: () => closing });
  const onHit = settings.logTiles
    ? (path: string, status: number) => logger.info({ path, status }, "request from memory")
    : undefined;
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEADERS,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    tileListener(hot, getRequestListener(app.fetch, { hostname: "localhost" }), onHit),
  );
  server.maxHeadersCount = MOST_HEADERS;
  server.on("clientError", refuse);
  await listening(server, settings);
  const counter = setInterval(() => {
    if (hot.hits > 0)
      logger.info({ requests: hot.hits, bytes: hot.bytes }, "tiles and files sent from memory");
    hot.hits = 0;
  }, 60_000).unref();

  const { port } = server.address() as AddressInfo;
  const host = ["127.0.0.1", "::1", "0.0.0.0", "::"].includes(settings.host) ? "localhost" : settings.host;
  return {
    address: `http://${host}:${port}`,
    close: async () => {
      closing = true;
      clearInterval(counter);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const patience = setTimeout(() => {
        logger.warn({ seconds: settings.shutdownSeconds }, "requests still in flight are cut off");
        server.closeAllConnections();
      }, settings.shutdownSeconds * 1000);
      // A connection whose request has just ended would otherwise stay open for the next.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearInterval(idle);
      clearTimeout(patience);
    },
  };
}

function listening(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

const FAULTS: Record<string, [status: string, code: ErrorCode, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "headers-too-large",
    `The headers of a request may have ${LARGEST_HEADERS} bytes.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    "408 Request Timeout",
    "request-timeout",
    "The request took too long to arrive.",
  ],
};

/** Answers what is no HTTP request: it never reaches the application. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, message] = FAULTS[error.code ?? ""] ?? [
    "400 Bad Request",
    "malformed-request" as const,
    "The request is not one that HTTP knows.",
  ];
  const id = crypto.randomUUID();
  const body = JSON.stringify(errorBody(code, message, id));
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\nx-request-id: ${id}\r\nconnection: close\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
