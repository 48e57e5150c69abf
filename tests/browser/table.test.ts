import { expect, test } from "vitest";
import { appOver, DEMO } from "./app.ts";

const app = appOver(DEMO);

test("the table of districts lists every one, and a name in it opens its place", async () => {
  const page = await app.visit("/?page=table&level=lad");
  const table = page.getByRole("dialog").getByRole("table");
  const first = table.getByRole("rowheader").first();
  await first.waitFor();
  expect(await table.getByRole("rowheader").count()).toBe(7);
  const name = (await first.textContent()) ?? "";
  await first.getByRole("button").click();
  await page.getByRole("heading", { name, level: 2, exact: true }).waitFor();
});

test("the table of neighbourhoods is of one district, and another can be chosen", async () => {
  const page = await app.visit("/?page=table&level=lsoa");
  const dialog = page.getByRole("dialog");
  const rows = () => dialog.getByRole("table").getByRole("rowheader").allInnerTexts();
  await dialog.getByRole("rowheader").first().waitFor();
  const before = await rows();
  expect(before.length).toBeGreaterThan(10);
  await dialog.getByRole("combobox", { name: "In the district" }).selectOption({ index: 0 });
  await expect.poll(async () => (await rows()).join()).not.toBe(before.join());
});
