import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { appOver, DEMO } from "./app.ts";
import { centreOf, onScreen } from "./eye.ts";
import { tabTo } from "./keyboard.ts";
import { param, read } from "./parts.ts";

const app = appOver(DEMO);

/** Marrow Valley and High Moors: districts wide enough to be hit in the middle. */
const ONE = "E07990004";
const OTHER = "E07990005";

const own = (page: Page) => page.getByRole("region", { name: "Your own area", exact: true });

describe("an area of one's own", () => {
  test("is put together by clicking places, told in words, named, shared by its address and given up", async () => {
    const page = await app.open("/?indicator=no-car-or-van&level=lad");
    await page.getByRole("button", { name: "Own area" }).click();
    await own(page).getByRole("button", { name: "Put places together" }).click();
    for (const code of [ONE, OTHER]) {
      const { x, y } = onScreen(page, await centreOf(page, code));
      await page.mouse.click(x, y);
      await page.waitForURL((url) => url.searchParams.get("own")?.includes(code) ?? false);
    }
    expect(param(page, "own")).toBe(`${ONE},${OTHER}`);
    const answer = await answerFor(page, { codes: [ONE, OTHER] });
    await own(page)
      .getByText(`${answer.population.toLocaleString("en-GB")} people in 2021`)
      .waitFor();
    const noCar = answer.indicators.find(({ id }) => id === "no-car-or-van")!;
    const words = await read(own(page));
    expect(words).toContain("Made by you, not an official area");
    expect(words).toContain(`${noCar.observation.value.toFixed(1)}% of households`);
    expect(words).toMatch(/(Better|Worse) than Sorrelshire \(\d+\.\d%\)/);
    expect(words).toContain("Figures are worked out from those of its parts.");

    await own(page).getByLabel("Name").fill("The two valleys");
    await own(page).getByRole("heading", { name: "The two valleys" }).waitFor();
    const shared = await app.open(new URL(page.url()).search);
    await own(shared).getByRole("heading", { name: "The two valleys" }).waitFor();
    await own(shared).getByRole("button", { name: "Take out High Moors" }).click();
    expect(param(shared, "own")).toBe(ONE);
    await own(shared).getByRole("button", { name: "Close your own area" }).click();
    await own(shared).waitFor({ state: "detached" });
    expect(param(shared, "own")).toBeNull();
    expect(param(shared, "own-name")).toBeNull();
  });

  test("can be made by keyboard, from the card of each place", async () => {
    const page = await app.visit("/?area=E01990033");
    await tabTo(page, page.getByRole("button", { name: "Add to my area" }));
    await page.keyboard.press("Enter");
    await own(page).getByText("1 neighbourhood, whole").waitFor();
    expect(param(page, "own")).toBe("E01990033");
  });

  test("tells why figures are left out, and takes whole neighbourhoods instead", async () => {
    const first = await app.open("/");
    const [lon, lat] = await centreOf(first, "E01990033");
    const page = await app.open(`/?own=${lat.toFixed(4)},${lon.toFixed(4)},15min`);
    await own(page).getByText("This is an estimate, not a route").waitFor();
    await own(page)
      .getByText(/measures left out, and why/)
      .click();
    await own(page).getByText("Figures about suicide and self-harm are never worked out").waitFor();
    await own(page).getByRole("complementary", { name: "Where help is" }).waitFor();
    await own(page).getByRole("button", { name: "Use whole neighbourhoods" }).click();
    await own(page).getByText("Put together from official areas.").waitFor();
    expect(param(page, "own")).toContain("E01990033");
  });

  test("of too few people shows no figure, and says so", async () => {
    const page = await app.visit("/?own=54.6,1.6,2000m");
    await own(page).getByText("Fewer than 1,000 people live in it.").waitFor();
    expect(await own(page).getByText("None can be told").isVisible()).toBe(true);
  });

  test("can be drawn, and is still there after a reload, in this browser alone", async () => {
    const page = await app.open("/");
    await page.getByRole("button", { name: "Own area" }).click();
    await own(page).getByRole("button", { name: "Draw on the map" }).click();
    const close = own(page).getByRole("button", { name: "Close the outline" });
    expect(await close.isDisabled()).toBe(true);
    const { x, y } = onScreen(page, await centreOf(page, ONE));
    for (const [dx, dy] of [
      [-60, -60],
      [60, -60],
      [60, 60],
      [-60, 60],
    ] as const) {
      await page.mouse.click(x + dx, y + dy);
      await page.waitForTimeout(400); // two clicks at once would be a double click, which zooms
    }
    await own(page).getByText("4 so far").waitFor();
    await own(page).getByRole("button", { name: "Undo a corner" }).click();
    await own(page).getByText("3 so far").waitFor();
    await close.click();
    await own(page).getByText("An outline drawn on the map.").waitFor();
    expect(param(page, "own")).toBe("kept");
    await page.reload();
    await own(page).getByText("An outline drawn on the map.").waitFor();
  });

  test("can come from a KML file; one that is no outline is refused in words", async () => {
    const page = await app.visit("/?own=new");
    const [lon, lat] = await centreOf(page, ONE);
    await own(page).getByRole("button", { name: "From a file" }).click();
    const input = own(page).getByLabel("Outline as GeoJSON");
    const file = (name: string, text: string) => ({ name, mimeType: "", buffer: Buffer.from(text) });
    await input.setInputFiles(file("point.geojson", '{"type":"Point","coordinates":[1,2]}'));
    await own(page).getByRole("alert").getByText("There is no area in the file").waitFor();
    const ring = [
      [-0.2, -0.1],
      [0.2, -0.1],
      [0.2, 0.1],
      [-0.2, -0.1],
    ].map(([dx, dy]) => `${lon + dx!},${lat + dy!},0`);
    const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.join(" ")}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
    await input.setInputFiles(file("estate.kml", kml));
    await own(page).getByText("An outline from the file estate.kml.").waitFor();
    await own(page).getByText("All measures of your own area").waitFor();
  });

  test("lies in the sheet on a phone", async () => {
    const page = await app.open(`/?own=${ONE}`, { phone: true });
    await page.getByRole("button", { name: "Your own area", exact: true }).waitFor();
    await page.getByText("people in 2021, in Marrow Valley").waitFor();
  });
});

interface Answer {
  population: number;
  indicators: { id: string; observation: { value: number } }[];
}

function answerFor(page: Page, shape: object): Promise<Answer> {
  return page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch("/api/custom-areas", { method: "POST", headers, body });
    return response.json();
  }, JSON.stringify(shape));
}
