import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { CHROMIUM_ARGUMENTS, findBrowser } from "../../scripts/browser.ts";
import { openPackStore } from "../../server/packStore.ts";
import { readSettings } from "../../server/settings.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { DENSITY, Eye, type Wanted } from "./eye.ts";

/** Folder of the demonstration county's pack, and of England's where it was built. `npm test` builds both. */
export const DEMO = process.env.TEST_DEMO_DATA;
export const ENGLAND = process.env.TEST_ENGLAND_DATA;

const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface App {
  /** Where the server answers: "http://localhost:49152". */
  origin: string;
  manifest: Manifest;
  eye: Eye;
  /** Opens an address of the app in a browser where nobody has chosen anything yet, and waits until its map is drawn. */
  open(path?: string, options?: OpenOptions): Promise<Page>;
  /**
   * Goes on in the page that the test before left, to an address, as the browser's back button does: in a third of the
   * time of a page of its own, for journeys that neither open the app nor leave their choices in it.
   */
  visit(path: string, options?: Pick<OpenOptions, "phone">): Promise<Page>;
  /** Faults that a test brings about itself; all others fail it. */
  provokes(...faults: RegExp[]): void;
  stopServer(): Promise<void>;
  /** Starts the server again at the same address. */
  restartServer(): Promise<void>;
}

interface OpenOptions extends BrowserContextOptions {
  phone?: boolean;
  /** Called before the page asks for anything. */
  before?: (page: Page) => Promise<unknown>;
  /** False where the test itself waits for what it expects. */
  drawn?: boolean;
}

/**
 * The real server over a folder of packs and a real browser, both for the whole file. After each test every page is
 * closed, and none may have logged an error, thrown, had a request fail or asked anyone but our server for anything.
 */
export function appOver(data: string | undefined): App {
  const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL("../../client/dist", import.meta.url));
  const publicDir = fileURLToPath(new URL("../../client/public", import.meta.url));
  // Contexts are kept for the whole file, one for each kind of device: what is cached there loads in half the time.
  const contexts = new Map<string, BrowserContext>();
  /** Pages to go on in, by kind of device, and where the camera of each stood when it opened. */
  const visited = new Map<string, { page: Page; at: string }>();
  let faults: string[] = [];
  let provoked: RegExp[] = [];
  let browser: Browser;
  let server: RunningServer | undefined;
  let store: Awaited<ReturnType<typeof openPackStore>>;

  const start = async (port: number) => {
    const settings = readSettings({
      PORT: String(port),
      DATA_DIR: data,
      CLIENT_DIR: clientDir,
      PUBLIC_DIR: publicDir,
      SHUTDOWN_SECONDS: "1",
    });
    server = await startServer({ store, settings, logger: SILENT });
    app.origin = server.address;
  };
  const stop = async () => {
    await server?.close();
    server = undefined;
  };

  const app: App = {
    origin: "",
    manifest: undefined as unknown as Manifest,
    eye: undefined as unknown as Eye,
    async open(path = "/", { phone, before, drawn = true, ...options } = {}) {
      const device = JSON.stringify({ phone, options });
      const context =
        contexts.get(device) ??
        (await browser.newContext({
          viewport: phone ? PHONE : DESKTOP,
          deviceScaleFactor: DENSITY,
          locale: "en-GB",
          // most journeys are not about motion, which is drawn in software here
          reducedMotion: "reduce",
          ...(phone && { hasTouch: true, isMobile: true }),
          ...options,
        }));
      if (!contexts.has(device)) watch(context, app.origin, (fault) => faults.push(fault));
      contexts.set(device, context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await before?.(page);
      await page.goto(app.origin + path);
      if (drawn) await untilDrawn(page);
      return page;
    },
    async visit(path, { phone } = {}) {
      const device = JSON.stringify({ phone });
      const known = visited.get(device);
      const page = known?.page ?? (await app.open("/", { phone }));
      const at = known?.at ?? new URL(page.url()).searchParams.get("at")!;
      visited.set(device, { page, at });
      const to = new URL(path, app.origin);
      if (!to.searchParams.has("at")) to.searchParams.set("at", at);
      await turnTo(page, to.href);
      await untilDrawn(page);
      return page;
    },
    provokes: (...patterns) => void provoked.push(...patterns),
    stopServer: stop,
    restartServer: () => start(Number(new URL(app.origin).port)),
  };

  beforeAll(async () => {
    if (!data || !existsSync(data))
      throw new Error(
        `TEST_DEMO_DATA must name a folder with the demonstration pack (npm test), got ${data}`,
      );
    if (!existsSync(clientDir))
      throw new Error(`the client must be built (npm run build), got nothing in ${clientDir}`);
    store = await openPackStore(data, SILENT);
    await start(0);
    app.manifest = store.current()!.manifest;
    browser = await chromium.launch({ executablePath: await findBrowser(), args: CHROMIUM_ARGUMENTS });
    app.eye = await Eye.open(browser);
  });
  afterEach(async ({ task }) => {
    // what a failed journey left open is in the way of the next
    if (task.result?.state === "fail") visited.clear();
    const kept = new Set([...visited.values()].map(({ page }) => page));
    await Promise.all([...contexts.values()].map((context) => forget(context, kept)));
    if (!server) await app.restartServer();
    const unexpected = faults.filter((fault) => !provoked.some((pattern) => pattern.test(fault)));
    faults = [];
    provoked = [];
    expect(unexpected).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await stop();
    await store?.close();
  });
  return app;
}

/** Leaves nothing of a reader's choices in a context, and closes its pages but those to go on in. */
async function forget(context: BrowserContext, kept: ReadonlySet<Page>): Promise<void> {
  await context.setOffline(false);
  await context.clearCookies();
  await Promise.all(
    context.pages().map(async (page) => {
      await page.evaluate(() => localStorage.clear()).catch(() => {});
      await (kept.has(page) ? page.unrouteAll() : page.close());
    }),
  );
}

/** Goes to an address as the browser's back button does, without loading the page again. */
export async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, address);
}

/** Waits until all that the address asks for is on the map and the camera is in the address. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.locator(".map-view[data-ready] [data-drawn]").first().waitFor();
}

/** Waits until at least four in five areas in view have the colour of their value; labels and borders hide the rest. */
export async function expectPainted(app: App, page: Page, wanted: Wanted): Promise<void> {
  await expect
    .poll(async () => (await app.eye.painted(page, app.manifest, wanted)).share, { timeout: 60_000 })
    .toBeGreaterThan(0.8);
}

/** What a browser tells of a page that is wrong, from any page of a context. */
function watch(context: BrowserContext, origin: string, tell: (fault: string) => void): void {
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) tell(`asked another server: ${url}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // what the page itself no longer wants
    if (!reason.includes("ERR_ABORTED")) tell(`request failed: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) tell(`answered ${response.status()}: ${response.url()}`);
  });
  context.on("weberror", (error) => tell(`the page threw: ${error.error().message}`));
  context.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" || /Content Security Policy|Warning:/.test(text))
      tell(`the page logged: ${text} (${message.location().url})`);
  });
}

const nothing = () => {};
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
