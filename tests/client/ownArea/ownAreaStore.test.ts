import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  closeOwnArea,
  finishDrawing,
  setOwnArea,
  startMaking,
  takePoint,
  toggleCode,
  useMaking,
} from "../../../client/ownArea/ownAreaStore.ts";
import { selectArea, useView } from "../../../client/store.ts";
import { EMPTY_VIEW } from "../../../client/view.ts";

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, own: undefined, ownName: undefined, area: undefined }, true);
  useMaking.setState({ way: undefined, corners: [], kept: undefined });
});

describe("putting places together", () => {
  test("puts a place in, and takes it out when it is picked again", () => {
    startMaking("pick");
    expect(useView.getState().own).toBe("new");
    expect(toggleCode("E01090001")).toBe("added");
    expect(toggleCode("E05090003")).toBe("added");
    expect(useView.getState().own).toBe("E01090001,E05090003");
    expect(toggleCode("E01090001")).toBe("removed");
    expect(useView.getState().own).toBe("E05090003");
    toggleCode("E05090003");
    expect(useView.getState().own).toBe("new");
  });
  test("keeps the area while a place is looked at", () => {
    toggleCode("E01090001");
    selectArea("E01090002");
    expect(useView.getState()).toMatchObject({ own: "E01090001", area: "E01090002" });
  });
  test("keeps in the browser what is too long for an address", () => {
    const codes = Array.from({ length: 300 }, (_, i) => `E01${String(i).padStart(6, "0")}`);
    setOwnArea({ codes });
    expect(useView.getState().own).toBe("kept");
    expect(useMaking.getState().kept).toEqual({ codes });
    expect(toggleCode("E01000000")).toBe("removed");
  });
});

test("a point of the map is the middle of a circle, whose size stays", () => {
  startMaking("circle");
  expect(takePoint({ lon: -2, lat: 53.5 })).toBe(true);
  expect(useView.getState().own).toBe("53.5,-2,15min");
  setOwnArea({ lon: -2, lat: 53.5, metres: 2000 });
  takePoint({ lon: -2.1, lat: 53.6 });
  expect(useView.getState().own).toBe("53.6,-2.1,2000m");
});

test("points of the map are the corners of an outline", () => {
  expect(takePoint({ lon: 0, lat: 0 })).toBe(false);
  startMaking("draw");
  for (const [lon, lat] of [
    [0, 51],
    [0.1, 51],
    [0.1, 51.1],
  ] as const)
    expect(takePoint({ lon, lat })).toBe(true);
  finishDrawing();
  expect(useView.getState().own).toBe("kept");
  expect(useMaking.getState()).toMatchObject({
    way: undefined,
    corners: [],
    kept: {
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 51],
            [0.1, 51],
            [0.1, 51.1],
            [0, 51],
          ],
        ],
      },
    },
  });
});

test("closing gives the area and its name up", () => {
  useView.setState({ own: "E01090001", ownName: "The estate" });
  closeOwnArea();
  expect(useView.getState()).toMatchObject({ own: undefined, ownName: undefined });
});

describe("an area kept in the browser", () => {
  const open = async (text: string) => {
    vi.stubGlobal("localStorage", { getItem: () => text });
    vi.resetModules();
    const { useMaking: opened } = await import("../../../client/ownArea/ownAreaStore.ts");
    vi.unstubAllGlobals();
    return opened.getState().kept;
  };
  test("is there when the page is opened again", async () => {
    const area = { geometry: { type: "Polygon", coordinates: [] }, from: "drawn on the map" };
    expect(await open(JSON.stringify(area))).toEqual(area);
  });
  test.each(["", "{", "null", '{"geometry":5}'])("is none when it is %j", async (text) => {
    expect(await open(text)).toBeUndefined();
  });
});
