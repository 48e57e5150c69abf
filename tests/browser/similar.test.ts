import { expect, test } from "vitest";
import { appOver, DEMO } from "./app.ts";
import { hasFocus, tabTo } from "./keyboard.ts";
import { param, place, read } from "./parts.ts";

const app = appOver(DEMO);
const ADDRESS = "/?indicator=no-car-or-van&area=E01990033";

test("a neighbourhood stands beside the fifteen most like it; each leads to its card by keyboard", async () => {
  const page = await app.open(ADDRESS);
  const similar = place(page).getByRole("figure", { name: "Beside similar places" });
  await similar.getByText(/^Their median is /).waitFor();
  expect(await read(similar)).toMatch(/(Higher|Lower) than (\d+|all) of the \d+ neighbourhoods most like it/);
  expect(await read(similar)).toMatch(
    /most like it by number of residents, .+ and .+, each counting the same/,
  );
  const toggle = similar.getByRole("button", { name: "Which places these are" });
  await toggle.focus();
  await page.keyboard.press("Enter");
  const names = await similar.getByRole("listitem").getByRole("button").allTextContents();
  expect(names).toHaveLength(15);
  await tabTo(page, similar.getByRole("button", { name: names[0]!, exact: true }));
  await page.keyboard.press("Enter");
  const heading = place(page).getByRole("heading", { name: names[0]!, level: 2 });
  await heading.waitFor();
  await expect.poll(() => hasFocus(heading)).toBe(true);
  expect(param(page, "area")).not.toBe("E01990033");
});

test("there are none for the few districts of a county", async () => {
  const page = await app.open("/?indicator=no-car-or-van&area=E07990004");
  await place(page).getByText("Median", { exact: true }).first().waitFor({ state: "attached" });
  expect(await place(page).getByText("Beside similar places").count()).toBe(0);
});

test("an answer that does not come can be asked for again, on a phone too", async () => {
  app.provokes(/404/);
  const page = await app.open(ADDRESS, {
    phone: true,
    before: (page) => page.route("**/similar?*", (route) => route.fulfill({ status: 404, json: {} })),
  });
  const similar = page.getByRole("figure", { name: "Beside similar places" });
  const again = similar.getByRole("button", { name: "Try again" });
  await again.waitFor({ state: "attached" });
  await page.unroute("**/similar?*");
  await again.click();
  await similar.getByText(/^Their median is /).waitFor();
});
