import type { County } from "./county.ts";
import { feature, type Ground, lineOf, pointAt } from "./groundFeature.ts";
import { riverBanks, strip } from "./groundShapes.ts";
import { fractalNoise, smoothstep } from "./noise.ts";
import { dissolve, geometryOf } from "./outlines.ts";
import type { Line, Point } from "./plane.ts";

/** Islands, and the sea round them: the same shore as the areas have. */
export function addLandAndSea({ arcs, landscape }: County, { earth, water }: Ground): void {
  const islands = dissolve(arcs, () => 0, 1)[0]!;
  for (const rings of islands)
    earth.push(
      feature(geometryOf([rings]), {
        kind: "earth",
        min_zoom: 0,
        sort_rank: 200,
      }),
    );
  const around: [number, number][] = [
    [-180, -85],
    [180, -85],
    [180, 85],
    [-180, 85],
    [-180, -85],
  ];
  const shores = islands.flatMap(([outer]) => (geometryOf([[outer!]]) as GeoJSON.Polygon).coordinates);
  const holes = shores.map((ring) => [...ring].reverse());
  water.push(
    feature(
      { type: "Polygon", coordinates: [around, ...holes] },
      { kind: "ocean", min_zoom: 0, sort_rank: 200 },
    ),
  );
  const seas: [string, Point, string, number][] = [
    ["Dogger Sea", [46, -34], "sea", 5],
    ["Ravel Bay", [27, 25.5], "bay", 9],
    ["Wendle Mouth", [39, -8.6], "bay", 10],
    ["Holm Sound", [-34.4, -13], "strait", 9],
    ["Orrow Haven", [1.4, -37.6], "bay", 10],
  ];
  for (const [name, at, kind, zoom] of seas)
    if (landscape.land(...at) < 0)
      water.push(feature(pointAt(at), { kind, name, min_zoom: zoom, sort_rank: 200 }));
}

/** Beaches: stretches of the sandy shore, from the water's edge a little way in. */
export function addBeaches({ seed, landscape }: County, { landuse }: Ground): void {
  const sand = fractalNoise(seed, "sand", 4, 2);
  for (const ring of landscape.coast.slice(0, 1)) {
    let run: Line = [];
    for (const p of [...ring, ring[0]!]) {
      const bay = landscape.land(p[0] + 0.5, p[1]) < 0 || landscape.land(p[0], p[1] - 0.5) < 0;
      if (bay && sand(...p) + smoothstep(-10, 25, p[0]) * 0.7 > 0.42) run.push(p);
      else {
        if (run.length > 5)
          landuse.push(
            feature(geometryOf([[strip(run, 0.09)]]), {
              kind: "beach",
              min_zoom: 9,
              sort_rank: 64,
            }),
          );
        run = [];
      }
    }
  }
}

/** Rivers, as lines and, where wide enough to see, with both banks; reservoirs. */
export function addInlandWater({ landscape }: County, { water }: Ground): void {
  for (const { name, line, mouthMetres } of landscape.rivers) {
    water.push(
      feature(lineOf(line), {
        kind: mouthMetres > 34 ? "river" : "stream",
        name,
        min_zoom: mouthMetres > 80 ? 8 : 9,
        sort_rank: 200,
      }),
    );
    if (mouthMetres > 50)
      for (const ring of riverBanks(line, mouthMetres / 1000))
        water.push(
          feature(geometryOf([[ring]]), {
            kind: "river",
            min_zoom: 9,
            sort_rank: 200,
          }),
        );
  }
  for (const { name, ring } of landscape.reservoirs) {
    water.push(
      feature(geometryOf([[ring]]), {
        kind: "lake",
        min_zoom: 7,
        sort_rank: 200,
      }),
    );
    const middle: Point = [
      ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
      ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
    ];
    water.push(
      feature(pointAt(middle), {
        kind: "lake",
        name,
        min_zoom: 10,
        sort_rank: 200,
      }),
    );
  }
}
