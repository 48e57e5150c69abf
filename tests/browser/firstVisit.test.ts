import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO, turnTo } from "./app.ts";
import { chooseMeasure, key, measureTitle, rainbow, read } from "./parts.ts";

const app = appOver(DEMO);

describe("the first visit", () => {
  test("opens on a coloured map with its measure, its key and where the country stands, says so aloud, and that the county is fictional", async () => {
    const page = await app.open();
    expect(await page.title()).toBe(`Overall deprivation – Footholds: ${app.manifest.name}`);
    await page.getByRole("heading", { name: "Overall deprivation", level: 2 }).waitFor();
    expect(await read(key(page).getByRole("listitem").first())).toContain("Below");
    expect(await read(key(page))).toContain("Darker = more deprived");
    expect(await read(key(page).locator(".mark-label.benchmark"))).toMatch(
      new RegExp(`^${app.manifest.country} \\d+\\.\\d$`),
    );
    const { share, areas } = await app.eye.painted(page, app.manifest, {
      indicator: "index-of-multiple-deprivation",
      level: "msoa",
    });
    expect(areas).toBeGreaterThan(60);
    expect(share).toBeGreaterThan(0.8);
    await page
      .getByText("The map shows Overall deprivation, 2025, by locality.")
      .waitFor({ state: "attached" });
    await page
      .getByRole("main", { name: `Map of ${app.manifest.name}: Overall deprivation by locality` })
      .waitFor();

    await page.getByRole("button", { name: "Demonstration data: a fictional county" }).click();
    const how = page.getByRole("dialog", { name: "How to load real data" });
    expect(await read(how)).toContain("npm run data -- england");
    await page.keyboard.press("Escape");
    await how.waitFor({ state: "detached" });
  });
  test("is under a policy that lets nothing in from elsewhere", async () => {
    const { headers } = await fetch(app.origin);
    const policy = headers.get("content-security-policy");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });
});

/** An address, and what is there once it is all on the page. */
const ADDRESSES: [string, (page: Page) => Locator][] = [
  ["/", (page) => measureTitle(page, "Overall deprivation")],
  [
    "/?area=E01990033&indicator=no-car-or-van",
    (page) => page.getByRole("heading", { name: "All measures of this place" }),
  ],
  [
    "/?area=E01990033&compare=E01990034",
    (page) => page.getByRole("table", { name: "Two places side by side" }),
  ],
  ["/?page=table&level=lad", (page) => page.getByRole("dialog").getByRole("table")],
  ["/?page=sources", (page) => page.getByRole("dialog", { name: "Where the figures come from" })],
  ["/?page=about", (page) => page.getByRole("dialog", { name: "About Footholds" })],
];

describe("WCAG 2.2 AA, in light and dark colours", () => {
  test.each([
    { where: "a wide window", phone: false },
    { where: "a phone", phone: true },
  ])("on $where: the map, a place, two places, the pages and the rainbow", async ({ phone }) => {
    const page = await app.open("/", { phone });
    for (const [address, there] of ADDRESSES) {
      await turnTo(page, address);
      await there(page).waitFor();
      expect(await violations(page), address).toEqual([]);
    }
    await turnTo(page, "/");
    await chooseMeasure(page).click();
    await rainbow(page).waitFor();
    expect(await violations(page), "the rainbow").toEqual([]);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WCAG = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } as const;
/** All of it that depends on the colours. */
const CONTRAST = { type: "rule", values: ["color-contrast"] } as const;

/** What axe finds against WCAG 2.2 A and AA, light and dark: "color-contrast: .quiet (text has contrast 4.1)" each. */
async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violationsOf(page, CONTRAST);
  await page.emulateMedia({ colorScheme: "light" });
  return [...dark.map((violation) => `dark: ${violation}`), ...(await violationsOf(page, WCAG))];
}

async function violationsOf(page: Page, runOnly: typeof WCAG | typeof CONTRAST): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const results = await axe.run(document, {
      runOnly: { type: runOnly.type, values: [...runOnly.values] },
      resultTypes: ["violations"],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary})`),
    );
  }, runOnly);
}
