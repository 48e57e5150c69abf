import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO, untilDrawn } from "./app.ts";
import { chooseMeasure, key, param, place, rainbow, read } from "./parts.ts";

const app = appOver(DEMO);

const NAME = "Members of the walking club";

describe("a reader's own figures", () => {
  test("are pasted, on the map at once, there after a reload, exported and deleted; no server is told", async () => {
    const told: string[] = [];
    const page = await app.open("/?page=own", {
      before: async (each) => each.on("request", (request) => told.push(request.postData() ?? request.url())),
    });
    const areas = await areasOf("lad");
    const rows = areas.map(({ code }, i) => `${code}\t${i === 1 ? "[c]" : i * 10 + 5}`);
    const dialog = page.getByRole("dialog", { name: "Your own figures" });
    await dialog
      .getByRole("textbox", { name: "Paste rows here" })
      .fill(
        ["District\tMembers", ...rows, "=cmd()\t5", "E07000001\t1e308", `${areas[0]!.code}\t=1+1`].join("\n"),
      );
    await dialog.getByRole("button", { name: "Read these rows" }).click();
    expect(await dialog.getByLabel("Areas are in").inputValue()).toBe("0");
    await dialog.getByLabel("They are").selectOption("mean");
    await dialog.getByLabel("What to call them").fill(NAME);
    await dialog.getByRole("button", { name: "Show on the map" }).click();
    await dialog.getByText(`${NAME} is on the map. 7 of 10 rows were used.`).waitFor();
    const report = await read(dialog);
    expect(report).toContain("7 of 7 districts");
    expect(report).toContain("6 rows with a figure, 1 withheld");
    expect(report).toContain("9 =cmd() an area's code has a letter and eight digits");
    expect(report).toContain("=1+1 a formula is not worked out");
    await dialog.getByRole("button", { name: "See the map" }).click();
    await expectOnMap(page);
    expect(told.filter((text) => /walking|Members/.test(text) && !text.startsWith(app.origin))).toEqual([]);

    await page.reload();
    await untilDrawn(page);
    await expectOnMap(page);
    await chooseMeasure(page).click();
    await rainbow(page).getByText("Your own figures: kept in this browser").waitFor();
    await rainbow(page).getByRole("button", { name: "Add your own figures" }).click();

    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: `Export ${NAME} as CSV` }).click();
    const csv = await readFile(await (await download).path(), "utf8");
    expect(csv.split("\r\n")).toContain(
      `${areas[1]!.code},${areas[1]!.name},lad,No date given,suppressed,,,,,,`,
    );
    expect(csv).toContain(`${areas[2]!.code},${areas[2]!.name},lad,No date given,published,25,`);

    await dialog.getByRole("button", { name: `Delete ${NAME}` }).click();
    await dialog.getByRole("button", { name: `Delete ${NAME}` }).click();
    await expect.poll(() => dialog.getByText("On your map").count()).toBe(0);
    expect(param(page, "indicator")).not.toMatch(/^own-/);
  });

  test("of postcodes are placed, with only their sectors told", async () => {
    const page = await app.open("/?page=own");
    const search = await (
      await fetch(`${app.origin}/api/search?q=${encodeURIComponent(await somePostcode())}`)
    ).json();
    const { code, lsoa } = search.results[0] as { code: string; lsoa: string };
    const asked: string[] = [];
    page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
    const dialog = page.getByRole("dialog", { name: "Your own figures" });
    await dialog
      .getByRole("textbox", { name: "Paste rows here" })
      .fill(`postcode\n${code}\n${code}\nZZ99 9ZZ\n`);
    await dialog.getByRole("button", { name: "Read these rows" }).click();
    await dialog.getByText("Full postcodes and your figures stay in this browser.").waitFor();
    await dialog.getByRole("button", { name: "Look up postcodes and show on the map" }).click();
    await dialog.getByText("2 of 3 rows were used.").waitFor();
    expect(await read(dialog)).toContain("the postcode is not among those of this map today");
    expect(
      asked.some((url) => url.includes(`/api/postcodes?sectors=${code.slice(0, -2).replace(" ", "+")}`)),
    ).toBe(true);
    expect(asked.filter((url) => url.includes(code) || url.includes(code.replace(" ", "+")))).toEqual([]);
    await dialog.getByRole("button", { name: "See the map" }).click();
    await page.goto(`${page.url()}&area=${lsoa}`);
    await place(page).getByText("2", { exact: true }).first().waitFor();
    await place(page).getByText("Worked out from several rows of your own file.").waitFor();
  });

  test("that cannot be read are refused with the rule, the row and what stood there, and the map stays", async () => {
    const page = await app.open("/?indicator=own-sent-by-a-friend-1a2b3c&page=own");
    await page.getByText("This link is to somebody's own figures.").waitFor({ state: "attached" });
    const dialog = page.getByRole("dialog", { name: "Your own figures" });
    for (const [name, content, words] of HOSTILE) {
      await dialog
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: content });
      await dialog.getByRole("alert").getByText(words).waitFor();
      await expect.poll(() => dialog.getByRole("button", { name: "Read these rows" }).count()).toBe(1);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await key(page).waitFor();
  });

  test("of 150 MB are read, as far as the limit of rows, and the others are counted", async () => {
    const page = await app.open("/?page=own");
    const [area] = await areasOf("lsoa");
    const dialog = page.getByRole("dialog", { name: "Your own figures" });
    await page.evaluate((code) => {
      const lines = `${code},12.5,${"x".repeat(80)}\n`.repeat(10_000);
      const file = new File(["code,value,words\n", ...Array.from({ length: 150 }, () => lines)], "large.csv");
      const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
      const list = new DataTransfer();
      list.items.add(file);
      input.files = list.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, area!.code);
    await dialog.getByRole("button", { name: "Show on the map" }).click();
    await dialog.getByText("200,000 of 200,000 rows were used.").waitFor();
    expect(await read(dialog)).toContain("1,300,000 rows beyond the limit were left out");
  });
});

async function expectOnMap(page: Page): Promise<void> {
  expect(param(page, "indicator")).toMatch(/^own-members-of-the-walking-club-[0-9a-f]{6}$/);
  await page.getByRole("heading", { name: NAME, level: 2 }).waitFor();
  await page.getByText("Your own figures: kept in this browser").first().waitFor();
  await key(page).getByText("Withheld to protect people").waitFor();
  await expect.poll(() => app.eye.shareOfKey(page), { timeout: 60_000 }).toBeGreaterThan(0.05);
}

async function areasOf(level: string): Promise<{ code: string; name: string }[]> {
  return (await (await fetch(`${app.origin}/api/areas?level=${level}`)).json()).areas;
}

/** A postcode of the demonstration county. */
async function somePostcode(): Promise<string> {
  const { results } = await (await fetch(`${app.origin}/api/search?q=SX1 1`)).json();
  return results.find(({ kind }: { kind: string }) => kind === "postcode").code;
}

const text = (content: string) => Buffer.from(content);
const HOSTILE: [name: string, content: Buffer, words: RegExp][] = [
  ["empty.csv", text(""), /must not be empty/],
  ["page.html", text("<!doctype html><p>no</p>"), /a web page or XML holds no table/i],
  [
    "wide.csv",
    text(`${Array.from({ length: 100_000 }, (_, i) => i).join(",")}\n`),
    /Row 1: a file may have 1,000 columns.*100,000/,
  ],
  [
    "quote.csv",
    text(`code,value\nE01000001,"${"x\n".repeat(600_000)}`),
    /Row 2: a row may have 1,000,000 characters/,
  ],
  ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /must be saved as .xlsx or CSV/],
  ["broken.xlsx", text("PK\u0003\u0004 nothing"), /cannot be unpacked/],
  ["other.json", text("{}"), /figures that were exported from here/],
];
