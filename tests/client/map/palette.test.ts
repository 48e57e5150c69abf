import { describe, expect, test } from "vitest";
import { classColours, isTwoSided, paletteSlots } from "../../../client/map/palette.ts";
import {
  BESIDE,
  CLUSTERS,
  DIVERGING,
  GROUND,
  HATCH,
  type MapTheme,
  SEQUENTIAL,
} from "../../../client/theme/colours.ts";
import { contrast, difference, luminance, VISIONS, type Vision } from "./colourVision.ts";

const THEMES: MapTheme[] = ["light", "dark"];
const EYES = Object.keys(VISIONS) as Vision[];

test("the measures of colour agree with published values", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 6);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  expect(difference("#000000", "#FFFFFF")).toBeCloseTo(100, 3);
  expect(difference("#FF0000", "#00FF00", "usual")).toBeGreaterThan(
    difference("#FF0000", "#00FF00", "deuteranopia"),
  );
});

test("five classes of a one-sided series are the blues, more is darker on paper", () => {
  expect(classColours({ polarity: "lower-is-worse" }, series([10, 20, 30, 40], [0, 50]), "light")).toEqual([
    "#D6E7F7",
    "#8CBEEC",
    "#4D93D4",
    "#1D69AB",
    "#12436D",
  ]);
});

test.each(THEMES)("more stands out more from the ground: %s", (theme) => {
  for (const colours of Object.values(SEQUENTIAL[theme])) {
    const contrasts = colours.map((colour) => contrast(colour, GROUND[theme].land));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  }
});

describe("changes either side of zero", () => {
  const change = series([-4, -2, 2, 4], [-9, 9]);

  test("the class that holds zero is neutral, worse is warm", () => {
    expect(classColours({ polarity: "higher-is-worse" }, change, "light")).toEqual([
      "#2073BC",
      "#93C2ED",
      "#E1DDD6",
      "#F9A77A",
      "#B83C1F",
    ]);
    expect(classColours({ polarity: "lower-is-worse" }, change, "light")).toEqual([
      "#B83C1F",
      "#F9A77A",
      "#E1DDD6",
      "#93C2ED",
      "#2073BC",
    ]);
  });

  test("with zero as a limit there are two sides and no middle", () => {
    expect(classColours({ polarity: "none" }, series([-1, 0, 1], [-5, 5]), "light")).toEqual([
      "#2073BC",
      "#93C2ED",
      "#F9A77A",
      "#B83C1F",
    ]);
  });

  test("the shorter side takes the colours nearest the middle, so that a colour means one distance", () => {
    expect(classColours({ polarity: "none" }, series([-1, 1, 2, 3], [-2, 9]), "light")).toEqual([
      "#A9CFF2",
      "#E1DDD6",
      "#F9B58E",
      "#F46A25",
      "#8C2A1C",
    ]);
  });

  test("a series is one-sided when a side has no class of its own, or too many", () => {
    expect(isTwoSided(series([2, 4], [-1, 9]))).toBe(false);
    expect(isTwoSided(series([-1, 1, 2, 3, 4, 5], [-2, 9]))).toBe(false);
    expect(isTwoSided(series([2, 4], [0, 9]))).toBe(false);
    expect(isTwoSided(series([-2, 2], [-3, 3]))).toBe(true);
  });
});

test("more than seven classes are refused", () => {
  expect(() => classColours({ polarity: "none" }, series([1, 2, 3, 4, 5, 6, 7], [0, 8]), "light")).toThrow(
    "a series must have 1 to 7 classes, got 8",
  );
});

describe.each(THEMES)("%s classes can be told apart", (theme) => {
  test.each(EYES)("next to each other, with %s", (vision) => {
    for (const ramp of ramps(theme))
      for (let i = 1; i < ramp.length; i++)
        expect(difference(ramp[i - 1]!, ramp[i]!, vision), `${ramp[i - 1]} ${ramp[i]}`).toBeGreaterThan(7);
  });

  test.each(EYES)("better from worse at the same distance from zero, with %s", (vision) => {
    const { warm, cool } = DIVERGING[theme];
    for (const classes of Object.keys(warm).map(Number))
      warm[classes]!.forEach((colour, i) => {
        expect(
          difference(colour, cool[classes]![i]!, vision),
          `${colour} ${cool[classes]![i]}`,
        ).toBeGreaterThan(8.5);
      });
  });
});

describe.each(THEMES)("%s thirds of two measures", (theme) => {
  test.each(EYES)("any two of the nine can be told apart, with %s", (vision) => {
    for (const [i, a] of BESIDE[theme].entries())
      for (const b of BESIDE[theme].slice(i + 1))
        expect(difference(a, b, vision), `${a} ${b}`).toBeGreaterThan(14);
  });

  test("stand out more from the ground the farther along either measure, and all stand out", () => {
    const contrasts = BESIDE[theme].map((colour) => contrast(colour, GROUND[theme].land));
    for (let i = 0; i < 9; i++) {
      if (i % 3 < 2) expect(contrasts[i + 1]).toBeGreaterThan(contrasts[i]!);
      if (i < 6) expect(contrasts[i + 3]).toBeGreaterThan(contrasts[i]!);
      expect(difference(BESIDE[theme][i]!, GROUND[theme].land)).toBeGreaterThan(6);
    }
  });
});

test.each(THEMES)(
  "groups and what is unlike those around can be told apart and from no colour: %s",
  (theme) => {
    const colours = [...CLUSTERS[theme], GROUND[theme].land];
    for (const vision of EYES)
      for (const [i, a] of colours.entries())
        for (const b of colours.slice(i + 1))
          expect(difference(a, b, vision), `${a} ${b}`).toBeGreaterThan(13);
  },
);

test.each(THEMES)("an area without colour is not taken for the lowest class: %s", (theme) => {
  for (const [lowest] of Object.values(SEQUENTIAL[theme]))
    for (const vision of EYES)
      expect(difference(lowest!, GROUND[theme].land, vision), vision).toBeGreaterThan(4.5);
});

describe.each(THEMES)("%s hatches", (theme) => {
  test.each(["suppressed", "missing"] as const)(
    "%s: line against ground, and one of them against every fill",
    (kind) => {
      const { ground, line } = HATCH[theme][kind];
      expect(contrast(line, ground)).toBeGreaterThan(3);
      for (const fill of paletteSlots(theme))
        expect(Math.max(contrast(line, fill), contrast(ground, fill)), fill).toBeGreaterThan(3);
    },
  );
});

test("neutral, land and what lies beyond the pack are three tones", () => {
  for (const theme of THEMES) {
    const { paper, land } = GROUND[theme];
    const { middle } = DIVERGING[theme];
    expect(difference(paper, land)).toBeGreaterThan(2.5);
    expect(difference(middle, paper)).toBeGreaterThan(2.5);
    expect(difference(middle, land)).toBeGreaterThan(2.5);
  }
});

test("writing on the map reads on its halo, and dark ink is dark", () => {
  expect(contrast(GROUND.light.ink, "#FFFDF8")).toBeGreaterThan(7);
  expect(contrast(GROUND.light.softInk, "#FFFDF8")).toBeGreaterThan(4.5);
  expect(contrast(GROUND.dark.ink, "#0A0D10")).toBeGreaterThan(7);
  expect(contrast(GROUND.dark.softInk, "#0A0D10")).toBeGreaterThan(4.5);
  expect(luminance(GROUND.light.ink)).toBeLessThan(luminance(GROUND.dark.ink));
});

function series(breaks: number[], extent: [number, number]) {
  return { breaks, extent };
}

/** Every ramp of a theme: the one-sided ones, and the two-sided ones from end to end. */
function ramps(theme: MapTheme): (readonly string[])[] {
  const { middle, warm, cool } = DIVERGING[theme];
  const across = Object.keys(warm)
    .map(Number)
    .flatMap((n) => [
      [...warm[n]!.toReversed(), middle, ...cool[n]!],
      [...warm[n]!.toReversed(), ...cool[n]!],
    ]);
  return [...Object.values(SEQUENTIAL[theme]), ...across];
}
