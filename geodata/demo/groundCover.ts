import { contours } from "d3-contour";
import type { County } from "./county.ts";
import { feature, type Ground } from "./groundFeature.ts";
import { easeCorners } from "./groundShapes.ts";
import { fractalNoise, smoothstep } from "./noise.ts";
import { geometryOf } from "./outlines.ts";
import { type Line, type Point, ringArea } from "./plane.ts";
import { rasterOf } from "./raster.ts";

const FIELD_STEP = 0.36;

/** Moor and woods, by height, slope and chance. */
export function addCover({ seed, landscape, settled }: County, { landcover, landuse }: Ground): void {
  const { land, metresAboveSea } = landscape;
  const grain = fractalNoise(seed, "moor edge", 3, 3);
  const trees = fractalNoise(seed, "woods", 2.6, 3);
  const moor = rasterOf(
    (x, y) => (land(x, y) < 0.4 ? -1 : metresAboveSea(x, y) / 100 + 0.35 * grain(x, y)),
    FIELD_STEP,
  );
  const wood = rasterOf((x, y) => {
    if (land(x, y) < 0.35) return -1;
    const metres = metresAboveSea(x, y);
    const slope = Math.hypot(
      metresAboveSea(x + 0.5, y) - metresAboveSea(x - 0.5, y),
      metresAboveSea(x, y + 0.5) - metresAboveSea(x, y - 0.5),
    );
    const town = settled.peoplePerKm2(x, y) > 150 ? 1 : 0;
    return trees(x, y) + smoothstep(12, 70, slope) * 0.34 - smoothstep(230, 330, metres) * 0.8 - 0.5 - town;
  }, FIELD_STEP);
  const shapes = (raster: typeof moor, from: number, least: number): Line[][] => {
    const [found] = contours().size([raster.columns, raster.rows]).thresholds([from])(
      Array.from(raster.values),
    );
    return found!.coordinates
      .map((rings) =>
        rings
          .map((ring) => ring.slice(0, -1).map(([c, r]): Point => raster.toPlane(c! - 0.5, r! - 0.5)))
          .filter((ring) => Math.abs(ringArea(ring)) > least)
          .map((ring) => easeCorners(ring)),
      )
      .filter((rings) => rings.length > 0);
  };
  for (const [kind, from] of [
    ["grassland", 1.75],
    ["scrub", 2.75],
  ] as const)
    for (const rings of shapes(moor, from, 0.5)) {
      landcover.push(feature(geometryOf([rings]), { kind, min_zoom: 0 }));
      landuse.push(
        feature(geometryOf([rings]), {
          kind,
          min_zoom: 6,
          sort_rank: kind === "scrub" ? 60 : 58,
        }),
      );
    }
  for (const rings of shapes(wood, 0, 0.16)) {
    landcover.push(feature(geometryOf([rings]), { kind: "forest", min_zoom: 0 }));
    const area = Math.abs(ringArea(rings[0]!));
    landuse.push(
      feature(geometryOf([rings]), {
        kind: area > 6 ? "forest" : "wood",
        min_zoom: area > 3 ? 7 : 9,
        sort_rank: 62,
      }),
    );
  }
}
