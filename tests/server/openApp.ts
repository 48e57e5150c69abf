import { afterAll, beforeAll } from "vitest";
import { testApp } from "./testApp.ts";

/** The application over the small pack for the tests of a file: opened before the first and closed after the last. */
export function openApp() {
  let server: Awaited<ReturnType<typeof testApp>>;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server?.close());
  return {
    /** There from `beforeAll` on. */
    get server() {
      return server;
    },
    get: (address: string, headers: Record<string, string> = {}, method = "GET") =>
      server.app.request(address, { headers, method }),
  };
}
