import { featureFilter } from "@maplibre/maplibre-gl-style-spec";
import type { SymbolLayerSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { type LabelOptions, labelLayers } from "../../../client/map/labels.ts";
import { paletteSlots } from "../../../client/map/palette.ts";
import { GROUND, HATCH } from "../../../client/theme/colours.ts";

describe.each(["light", "dark"] as const)("names in %s", (theme) => {
  const { halo, ink, softInk, land } = GROUND[theme];
  const hatches = Object.values(HATCH[theme]).flatMap(({ ground, line }) => [ground, line]);

  test.each([...paletteSlots(theme), ...hatches, land])("stand out from their halo on %s", (ground) => {
    const band = over(halo, ground);
    expect(contrast(ink, band)).toBeGreaterThan(7);
    expect(contrast(softInk, band)).toBeGreaterThan(7);
  });

  test("have a solid band about them, wider where white letters lie on white classes", () => {
    for (const { paint } of layersOf({ theme })) {
      const solid = Number(paint!["text-halo-width"]) - Number(paint!["text-halo-blur"]);
      expect(solid).toBeGreaterThanOrEqual(theme === "dark" ? 2 : 1.5);
    }
  });

  test("are never smaller than ten pixels, those of places eleven", () => {
    const sizes = layersOf({ theme }).map(({ id, layout }) => [id, smallest(layout!["text-size"])]);
    expect(Object.fromEntries(sizes)).toEqual({
      "label-small": 11,
      "label-districts": 10,
      "label-areas": 11.5,
      "label-towns": 11,
    });
  });
});

describe("one name", () => {
  const district = { name: "Croydon", rank: 3, place: 3 };
  test("a district's gives way to the place's, once that is shown", () => {
    expect(shows("label-districts", { level: "lad" }, 7.5, district)).toBe(true);
    expect(shows("label-districts", { level: "lad" }, 8, district)).toBe(false);
    expect(shows("label-districts", { level: "lad" }, 8, { name: "Trafford", rank: 4 })).toBe(true);
  });

  const place = { name: "Old Trafford", kind: "place", rank: 4, order: 9, "as-ward": 1 };
  test("a place's gives way to the ward's, where wards are named", () => {
    expect(shows("label-small", { level: "ward" }, 10, place)).toBe(true);
    expect(shows("label-small", { level: "ward" }, 11, place)).toBe(false);
    expect(shows("label-small", { level: "lsoa" }, 11, place)).toBe(true);
  });
});

describe("the selected area", () => {
  const selected = { level: "ward", index: 7 } as const;
  const hamlet = { name: "Keld", kind: "place", rank: 6, order: 20_000, "of-ward": 7 };

  test("has its own places named at every zoom, before all others", () => {
    expect(layersOf({ level: "msoa", selected }).at(-1)!.id).toBe("label-own");
    expect(shows("label-own", { level: "msoa", selected }, 8, hamlet)).toBe(true);
    expect(shows("label-own", { level: "msoa", selected }, 8, { ...hamlet, "of-ward": 8 })).toBe(false);
    expect(shows("label-small", { level: "msoa", selected }, 8, hamlet)).toBe(false);
  });

  test("has none of its own where it is so large that cities are", () => {
    const ids = layersOf({ selected: { level: "region", index: 0 } }).map(({ id }) => id);
    expect(ids).not.toContain("label-own");
  });
});

function layersOf(options: Partial<LabelOptions>): SymbolLayerSpecification[] {
  const manifest = {
    labels: { tiles: { gzip: { name: "", bytes: 0 }, layer: "", minzoom: 4, maxzoom: 12 } },
  };
  return labelLayers({ manifest, level: "ward", theme: "light", ...options }) as SymbolLayerSpecification[];
}

/** Whether a layer draws a feature. Rules by zoom count whole zooms, as tiles do. */
function shows(
  id: string,
  options: Partial<LabelOptions>,
  zoom: number,
  properties: Record<string, unknown>,
) {
  const { filter } = layersOf(options).find((layer) => layer.id === id)!;
  return featureFilter(filter as never, "layers[0].filter").filter({ zoom }, {
    type: 1,
    properties,
  } as never);
}

/** The least number that an expression of sizes holds after its zooms. */
function smallest(size: unknown): number {
  const [, , , ...stops] = size as unknown[];
  const sizes = stops
    .filter((_, i) => i % 2 === 1)
    .flatMap((of) => (typeof of === "number" ? of : values(of)));
  return Math.min(...sizes);
}

/** The outputs of a match: every second part after its input, and the last. */
function values(match: unknown): number[] {
  const parts = (match as unknown[]).slice(2) as number[];
  return [...parts.filter((_, i) => i % 2 === 1), parts.at(-1)!];
}

/** WCAG 2.2 contrast of two opaque colours. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(rgba(a)), luminance(rgba(b))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance([r, g, b]: number[]): number {
  const [R, G, B] = [r!, g!, b!].map((n) =>
    n <= 10.31475 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * R! + 0.7152 * G! + 0.0722 * B!;
}

/** A colour laid over another, as `rgb(…)`. */
function over(top: string, ground: string): string {
  const [r, g, b, alpha] = rgba(top);
  const mixed = rgba(ground).map((under, i) => [r, g, b][i]! * alpha! + under * (1 - alpha!));
  return `rgb(${mixed.slice(0, 3).join(",")})`;
}

function rgba(colour: string): number[] {
  if (colour.startsWith("#"))
    return [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)).concat(1);
  const parts = colour.match(/[\d.]+/g)!.map(Number);
  return [...parts.slice(0, 3), parts[3] ?? 1];
}
