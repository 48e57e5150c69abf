import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appOver, DEMO, untilDrawn } from "./app.ts";
import { hasFocus, tabTo } from "./keyboard.ts";
import { key, param, place, read } from "./parts.ts";

const app = appOver(DEMO);
const show = (page: Page) => page.getByRole("combobox", { name: "Show", exact: true });
const WITH = "/?indicator=index-of-multiple-deprivation&level=msoa&mode=with&with=public-transport-trips";

test("a change between two periods is chosen, said, coloured as its key and kept in the address", async () => {
  const page = await app.open("/?indicator=public-transport-trips&level=msoa");
  await show(page).selectOption("change");
  await page.getByRole("combobox", { name: "From" }).selectOption("2008");
  await expect.poll(() => read(key(page))).toContain("Orange = fell = worse");
  expect(param(page, "mode")).toBe("change");
  expect(param(page, "from")).toBe("2008");
  await expect.poll(() => app.eye.shareOfKey(page), { timeout: 60_000 }).toBeGreaterThan(0.1);
  await expect
    .poll(() => page.getByRole("main").getAttribute("aria-label"))
    .toContain("Change in public transport trips on a weekday");
  await page.reload();
  await untilDrawn(page);
  await expect.poll(() => read(key(page))).toContain("Orange = fell = worse");
});

test("certainty says why it cannot be had", async () => {
  const page = await app.visit("/?indicator=index-of-multiple-deprivation&mode=certainty");
  expect(await show(page).inputValue()).toBe("values");
  await page.getByText("“Certainty” cannot be shown here: no margin of error is known.").waitFor();
});

test("areas that cannot be told apart lose their colour", async () => {
  const page = await app.visit("/?indicator=unpaid-care-20-hours&level=lsoa");
  await expect.poll(() => app.eye.shareOfKey(page), { timeout: 60_000 }).toBeGreaterThan(0.1);
  const whole = await app.eye.shareOfKey(page);
  await show(page).selectOption("certainty");
  await page.getByText("Cannot be told apart from Sorrelshire", { exact: true }).waitFor();
  await expect.poll(() => app.eye.shareOfKey(page), { timeout: 60_000 }).toBeLessThan(whole * 0.95);
});

test("groups of high and low are found beside the page, counted in the key, said of a place and kept in the address", async () => {
  const page = await app.visit("/?indicator=unemployed&level=lsoa");
  const { count: areas } = app.manifest.levels.find(({ level }) => level === "lsoa")!;
  await show(page).selectOption("clusters");
  expect(param(page, "mode")).toBe("clusters");
  await page.getByText("How the groups are found").click();
  await key(page)
    .getByText(/local Moran’s I \(Anselin 1995\): 99,999 shuffles with a fixed seed/)
    .waitFor();
  const counts = await key(page).locator(".cluster-key .number").allInnerTexts();
  const [worse, better] = counts.map((count) => Number(count.replace(",", "")));
  expect(worse).toBeGreaterThan(0);
  expect(better).toBeGreaterThan(0);
  expect(counts.reduce((sum, count) => sum + Number(count.replace(",", "")), 0)).toBe(areas);
  await expect.poll(() => app.eye.shareOfKey(page), { timeout: 60_000 }).toBeGreaterThan(0.02);
  await page.goBack();
  await expect.poll(() => show(page).inputValue()).toBe("values");
  await page.goForward();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Among its neighbours/ }).waitFor();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  expect((await readFile(await csv.path(), "utf8")).split("\r\n")[0]).toContain(
    "cluster,cluster_p_adjusted,gi_star_z",
  );
  await dialog.getByRole("rowheader").first().getByRole("button").click();
  await place(page)
    .getByText(/^Among its neighbours: (a group of|worse|better|no pattern)/)
    .waitFor();
});

test("suicide is never searched for groups", async () => {
  const page = await app.visit("/?indicator=suicide-rate&level=lad&mode=clusters");
  expect(await show(page).inputValue()).toBe("values");
  await page
    .getByText(/cannot be shown here: figures about suicide and self-harm are never searched for clusters/)
    .waitFor();
});

test("by keyboard: a square of the key leaves colour to its areas, and the table has only these", async () => {
  const page = await app.visit(WITH);
  const worst = key(page).getByRole("button", { name: /^High overall deprivation/i });
  await worst.first().waitFor();
  await tabTo(page, key(page).locator("button[tabindex='0']"));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  const middle = key(page).getByRole("button", { name: /^Middle Overall deprivation, middle/ });
  expect(await hasFocus(middle)).toBe(true);
  await page.keyboard.press("Enter");
  expect(param(page, "cell")).toBe("middle-middle");
  expect(await middle.getAttribute("aria-pressed")).toBe("true");
  const count = /: (\d+) localit/.exec((await middle.getAttribute("aria-label")) ?? "")?.[1];
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect
    .poll(() => page.getByRole("dialog").getByRole("table").getByRole("rowheader").count())
    .toBe(Number(count));
});

test.each([{ phone: false }, { phone: true }])(
  "two maps part at a divider that keys and a pointer move: %j",
  async (how) => {
    const page = await app.visit("/?indicator=public-transport-trips&level=msoa&mode=swipe&from=2008", how);
    const divider = page.getByRole("slider", { name: "Divider between the two maps" });
    await divider.waitFor();
    expect(await divider.getAttribute("aria-valuetext")).toBe("2008 on the left 50%, 2022 on the rest");
    await divider.focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowLeft");
    expect(await divider.getAttribute("aria-valuenow")).toBe("38");
    const { x, y, width, height } = (await divider.boundingBox())!;
    const clip = () => page.locator(".swipe-map").evaluate((map) => getComputedStyle(map).clipPath);
    const before = await clip();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 3 });
    await page.mouse.up();
    expect(Number(await divider.getAttribute("aria-valuenow"))).toBeGreaterThan(40);
    expect(await clip()).not.toBe(before);
  },
);

test("on a phone the nine squares are large enough to touch", async () => {
  const page = await app.visit(WITH, { phone: true });
  const squares = page.locator(".beside-square button");
  await squares.first().waitFor();
  const box = await squares.first().boundingBox();
  expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
});

test("the table is filtered, and what is left can be saved with its sources", async () => {
  const page = await app.visit("/?page=table&level=msoa&indicator=no-car-or-van");
  const dialog = page.getByRole("dialog");
  const rows = () => dialog.getByRole("table").getByRole("rowheader").count();
  await dialog.getByRole("rowheader").first().waitFor();
  const all = await rows();
  await dialog.getByLabel("At least").fill("20");
  await expect.poll(rows).toBeLessThan(all);
  const kept = await rows();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  const lines = (await readFile(await csv.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(kept + 1);
  expect(lines[0]).toContain("lower_95,upper_95,count,denominator,status,basis");
  expect(lines[1]).toContain("FICTIONAL DEMONSTRATION DATA");
  const [xlsx] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Excel" }).click(),
  ]);
  expect(xlsx.suggestedFilename()).toBe("no-car-or-van-msoa-2021.xlsx");
  const [points] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "GeoJSON points" }).click(),
  ]);
  expect(JSON.parse(await readFile(await points.path(), "utf8")).features).toHaveLength(kept);
});
