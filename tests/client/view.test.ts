import { describe, expect, test } from "vitest";
import { EMPTY_VIEW, type View, viewFromUrl, viewToUrl } from "../../client/view.ts";

describe("viewToUrl", () => {
  test("the opening view has an empty query", () => expect(viewToUrl(EMPTY_VIEW)).toBe(""));

  test("reads as words", () =>
    expect(viewToUrl(fullView())).toBe(
      "?indicator=no-car-or-van&period=2021&level=lsoa&area=E01005062&compare=E01005063" +
        "&at=53.46,-2.28,11.5&page=sources",
    ));

  test("a mode reads as words too", () => {
    expect(viewToUrl({ ...EMPTY_VIEW, mode: "change", from: "2008" })).toBe("?mode=change&from=2008");
    expect(viewToUrl({ ...EMPTY_VIEW, mode: "with", with: "no-car", cell: "high-low" })).toBe(
      "?mode=with&with=no-car&cell=high-low",
    );
  });

  test.each([
    [5, "54.12,-1.12,5"],
    [9.256, "54.123,-1.123,9.26"],
    [13, "54.1235,-1.1235,13"],
  ] as const)("zoom %f is written as %s", (zoom, at) =>
    expect(
      viewToUrl({
        ...EMPTY_VIEW,
        camera: { lat: 54.12346, lon: -1.12346, zoom },
      }),
    ).toBe(`?at=${at}`),
  );
});

describe("viewFromUrl", () => {
  test.each([
    [EMPTY_VIEW],
    [fullView()],
    [{ ...EMPTY_VIEW, level: "ward", period: "2019-20" } satisfies View],
    [{ ...EMPTY_VIEW, mode: "change", period: "2022", from: "2008" } satisfies View],
    [{ ...EMPTY_VIEW, mode: "certainty" } satisfies View],
    [{ ...EMPTY_VIEW, mode: "clusters" } satisfies View],
    [{ ...EMPTY_VIEW, own: "E01005062,E05000001", ownName: "Round the mill & beyond" } satisfies View],
    [{ ...EMPTY_VIEW, own: "53.48,-2.24,15min" } satisfies View],
    [{ ...EMPTY_VIEW, area: "U12345", people: "registered" } satisfies View],
    [{ ...EMPTY_VIEW, mode: "swipe", from: "2008" } satisfies View],
    [{ ...EMPTY_VIEW, mode: "age" } satisfies View],
    [{ ...EMPTY_VIEW, mode: "with", with: "no-car-or-van", cell: "high-low" } satisfies View],
  ])("restores %j", (view) => expect(viewFromUrl(viewToUrl(view))).toEqual(view));

  test("takes a whole address", () =>
    expect(viewFromUrl("https://example.org/?area=E01005062#x").area).toBe("E01005062"));

  test.each([
    ["indicator", "indicator=%3Cscript%3E"],
    ["period", "period=../../x"],
    ["area", "area=e01"],
    ["compare", "compare=E01 005"],
    ["camera", "at=91,0,5"],
    ["camera", "at=50,181,5"],
    ["camera", "at=50,1,40"],
    ["camera", "at=fifty,1,4"],
    ["camera", "at=50,1"],
    ["page", "page=admin"],
    ["mode", "mode=values"],
    ["from", "from=%2e%2e"],
    ["with", "with=A%20B"],
    ["cell", "cell=high"],
    ["cell", "cell=high-higher"],
    ["own", "own=%3Cscript%3E"],
    ["own", "own=E01005062,"],
    ["own", "own=53.48,-2.24"],
  ] as const)("drops a %s that makes no sense (%s) and keeps the rest", (field, query) => {
    const view = viewFromUrl(`?${query}&level=msoa`);
    expect(view[field]).toBeUndefined();
    expect(view.level).toBe("msoa");
  });

  test("an unknown level follows the zoom", () => expect(viewFromUrl("?level=parish")).toEqual(EMPTY_VIEW));

  test("light or dark stays the reader's own, whatever a link says", () =>
    expect(viewToUrl(viewFromUrl("?area=E01005062&theme=dark"))).toBe("?area=E01005062"));
});

function fullView(): View {
  return {
    indicator: "no-car-or-van",
    period: "2021",
    level: "lsoa",
    area: "E01005062",
    compare: "E01005063",
    camera: { lat: 53.46, lon: -2.28, zoom: 11.5 },
    page: "sources",
  };
}
