import { beforeEach, describe, expect, test } from "vitest";
import {
  chooseChange,
  chooseIndicator,
  choosePeriod,
  chooseWith,
  compareWith,
  moveCamera,
  pickCell,
  pinLevel,
  selectArea,
  showMode,
  swapCompared,
  useView,
} from "../../client/store.ts";
import { EMPTY_VIEW } from "../../client/view.ts";

const view = () => useView.getState();

beforeEach(() =>
  useView.setState({
    ...EMPTY_VIEW,
    area: undefined,
    compare: undefined,
    indicator: undefined,
    period: undefined,
    mode: undefined,
    from: undefined,
    with: undefined,
    cell: undefined,
  }),
);

describe("actions", () => {
  test("another measure leaves the period to that measure", () => {
    choosePeriod("2020");
    chooseIndicator("cars");
    expect([view().indicator, view().period]).toEqual(["cars", undefined]);
  });

  test("the same measure keeps its period", () => {
    chooseIndicator("cars");
    choosePeriod("2020");
    chooseIndicator("cars");
    expect(view().period).toBe("2020");
  });

  test("no selection, no comparison", () => {
    selectArea("E01090001");
    compareWith("E01090002");
    selectArea(undefined);
    expect([view().area, view().compare]).toEqual([undefined, undefined]);
  });

  test("an area is never compared with itself", () => {
    selectArea("E01090001");
    compareWith("E01090001");
    expect(view().compare).toBeUndefined();
    compareWith("E01090002");
    selectArea("E01090002");
    expect(view().compare).toBeUndefined();
  });

  test("two places change places", () => {
    selectArea("E01090001");
    compareWith("E01090002");
    swapCompared();
    expect([view().area, view().compare]).toEqual(["E01090002", "E01090001"]);
  });

  test("moving the map changes neither level nor place", () => {
    pinLevel("ward");
    selectArea("E05090001");
    moveCamera({ lon: -1, lat: 53, zoom: 12 });
    expect([view().level, view().area, view().camera?.zoom]).toEqual(["ward", "E05090001", 12]);
  });

  test("another measure is shown in the same way, with periods of its own", () => {
    showMode("change");
    chooseChange("2008", "2022");
    chooseIndicator("cars");
    expect([view().mode, view().from, view().period]).toEqual(["change", undefined, undefined]);
  });

  test("what belonged to a mode goes with it", () => {
    showMode("with");
    chooseWith("cars");
    pickCell("high-low");
    showMode(undefined);
    expect([view().mode, view().with, view().cell]).toEqual([undefined, undefined, undefined]);
  });

  test("the same cell again gives all areas their colour back", () => {
    pickCell("high-low");
    expect(view().cell).toBe("high-low");
    pickCell("high-low");
    expect(view().cell).toBeUndefined();
  });
});
