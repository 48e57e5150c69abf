import { describe, expect, test } from "vitest";
import type { KeyedColumn } from "../../../client/api.ts";
import { paintOf } from "../../../client/map/areaPainter.ts";
import { paletteSlots } from "../../../client/map/palette.ts";
import { changeMapped, inTimeOrder } from "../../../client/mode/changeMapped.ts";
import type { Column } from "../../../geodata/pack/column.ts";
import type { PackIndicator } from "../../../geodata/pack/manifest.ts";
import { CARS, TRIPS } from "../pack.ts";

describe("buses an hour, where fewer is worse", () => {
  const change = changeMapped(
    drawn(TRIPS, "2020", figures(16, 10, 0, 10)),
    drawn(TRIPS, "2022", figures(8, 14, 5, 10)),
  );

  test("is told as a percentage of what there was", () => {
    expect([...change.column.value]).toEqual([-50, 40, Number.NaN, 0]);
    expect(change.title).toBe("Change in buses an hour");
    expect(change.when).toBe("2020 to 2022");
    expect(change.unitWords).toBe("% change");
  });

  test("says of an area how it changed and from what to what", () => {
    expect(change.linesAt(0)).toEqual(["50% less than in 2020", "2020: 16 per hour. 2022: 8 per hour"]);
    expect(change.linesAt(1)).toEqual(["40% more than in 2020", "2020: 10 per hour. 2022: 14 per hour"]);
    expect(change.linesAt(2)).toEqual(["No percentage of nothing", "2020: 0 per hour. 2022: 5 per hour"]);
    expect(change.linesAt(3)).toEqual([
      "Hardly any change since 2020",
      "2020: 10 per hour. 2022: 10 per hour",
    ]);
  });

  test("warm is worse, wherever figures fell", () => {
    const colours = change.shading!.colours("light");
    expect(colours[change.shading!.classes[0]!]).toBe("#8C2A1C");
    expect(change.colourWords!("light")).toBe("Orange = fell = worse, blue = rose = better");
  });

  test("areas take the colours of their change on the map", () => {
    const slots = paintOf(change, "dark").slots;
    const colours = change.shading!.colours("dark");
    expect(paletteSlots("dark")[slots[1]!]).toBe(colours[change.shading!.classes[1]!]);
    expect(slots[2]).toBe(255);
  });

  test("sums up how many rose and fell", () => {
    expect(change.summary).toBe(
      "Up by 10% or more in 1 neighbourhood, down by as much in 1. Less change in 1. " +
        "No margin of error is known, so a small change may mean nothing. 1 had none in 2020, so no percentage can be told.",
    );
  });
});

test("proportions change by percentage points, the country's change beside them, and chance is named", () => {
  const indicator = {
    ...CARS,
    periods: TRIPS.periods,
    benchmark: { "2020": { value: 25 }, "2022": { value: 28 } },
  };
  const change = changeMapped(
    drawn(indicator, "2020", ranged([20, 15, 25], [40, 39, 41])),
    drawn(indicator, "2022", ranged([22, 17, 27], [30, 29, 31])),
  );
  expect(change.indicator.benchmark).toEqual({ "2022": { value: 3 } });
  expect(change.linesAt(0)).toEqual([
    "2.0 percentage points more than in 2020",
    "2020: 20.0%. 2022: 22.0%",
    "Could be chance alone",
  ]);
  expect(change.linesAt(1)).toHaveLength(2);
  expect(change.summary).toContain("In 1 the change is more than chance would make.");
});

test("where no place has figures of both periods, that is said, and not that nothing changed", () => {
  const change = changeMapped(
    drawn(CARS, "2020", { ...figures(20, Number.NaN), status: Uint8Array.of(0, 2) }),
    drawn(CARS, "2022", { ...figures(Number.NaN, 30), status: Uint8Array.of(2, 0) }),
  );
  expect([...change.column.status]).toEqual([2, 2]);
  expect(change.summary).toBe(
    "No place has figures of both, so no change can be told. Choose other periods.",
  );
});

test("periods are put in their order", () => {
  expect(inTimeOrder(TRIPS, "2022", "2020")).toEqual({ from: "2020", to: "2022" });
});

function drawn(indicator: PackIndicator, period: string, column: Column): KeyedColumn {
  return { key: period, indicator, series: indicator.series[0]!, level: "lsoa", period, column };
}

function figures(...value: number[]): Column {
  return {
    value: Float64Array.from(value),
    status: new Uint8Array(value.length),
    basis: new Uint8Array(value.length),
  };
}

function ranged(...rows: [number, number, number][]): Column {
  return {
    ...figures(...rows.map(([value]) => value)),
    lower: Float64Array.from(rows, ([, lower]) => lower),
    upper: Float64Array.from(rows, ([, , upper]) => upper),
  };
}
