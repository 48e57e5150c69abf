import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO } from "./app.ts";
import { key, read } from "./parts.ts";

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

describe.each([
  { where: "wide window", phone: false },
  { where: "phone", phone: true },
])("WCAG 2.2 AA on a $where", ({ phone }) => {
  test.each(["light", "dark"] as const)("in %s colours: the map and a place", async (colorScheme) => {
    const page = await app.open("/", { phone, colorScheme, reducedMotion: "reduce" });
    expect(await violations(page)).toEqual([]);
    await page.goto(`${app.origin}/?area=E01990033&indicator=no-car-or-van`);
    await page.getByRole("heading", { name: "All measures of this place" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${app.origin}/?area=E01990033&compare=E01990034`);
    await page.getByRole("table", { name: "Two places side by side" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
  test.each(["light", "dark"] as const)("in %s colours: the rainbow and the pages", async (colorScheme) => {
    const page = await app.open("/?page=table&level=lad", {
      phone,
      colorScheme,
      reducedMotion: "reduce",
      drawn: false,
    });
    await page.getByRole("dialog").getByRole("table").waitFor();
    expect(await violations(page)).toEqual([]);
    for (const [address, title] of [
      ["sources", "Where the figures come from"],
      ["about", "About Footholds"],
    ]) {
      await page.goto(`${app.origin}/?page=${address}`);
      await page.getByRole("dialog", { name: title }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Choose another measure" }).click();
    await page.getByRole("dialog", { name: "What shapes our health?" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 A and AA: "color-contrast: .quiet (text has contrast 4.1)" each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const results = await axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary})`),
    );
  });
}
