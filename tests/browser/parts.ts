import type { Locator, Page } from "playwright-core";

// The parts of the page as a reader, seeing or not, knows them.

export const searchBox = (page: Page): Locator => page.getByRole("combobox", { name: "Find a place" });
export const place = (page: Page): Locator => page.getByRole("region", { name: "Place", exact: true });
export const sheet = (page: Page): Locator => page.getByRole("region", { name: "Measure and place" });
export const key = (page: Page): Locator => page.getByRole("figure", { name: "What the colours mean" });
export const measureTitle = (page: Page, name: string): Locator =>
  page.getByRole("heading", { name, level: 2, exact: true });
export const chooseMeasure = (page: Page): Locator =>
  page.getByRole("button", { name: "Choose another measure" });
export const rainbow = (page: Page): Locator => page.getByRole("dialog", { name: "What shapes our health?" });

/** Opens the rainbow and chooses a measure by its name. */
export async function choose(page: Page, measure: string): Promise<void> {
  await chooseMeasure(page).click();
  await rainbow(page).getByRole("option", { name: measure, exact: false }).first().click();
  await rainbow(page).waitFor({ state: "detached" });
}

/** What a reader sees of something: its text as laid out, a space where a line or a cell ends. */
export async function read(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the text of hidden parts and no spaces between cells
  return (await part.innerText()).replace(/\s+/g, " ");
}

/** A parameter of the page's address. */
export const param = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

/** All requests whose address holds some words, from now on. */
export function requestsFor(page: Page, words: string): string[] {
  const found: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(words)) found.push(request.url());
  });
  return found;
}
