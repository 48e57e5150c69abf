import { useQuery } from "@tanstack/react-query";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { Selected } from "../area/useSelected.ts";
import { areasQuery, geometryQuery } from "../data/queries.ts";
import { useView } from "../store.ts";

/** The district whose areas a reader wants first: that of the selected place, else the one nearest to where the map looks. */
export function useOpeningDistrict(manifest: Manifest, selected: Selected | undefined): number {
  const camera = useView((v) => v.camera);
  const held = manifest.levels.some((l) => l.level === "lad");
  const table = useQuery(areasQuery(manifest, selected?.level ?? "lad")).data;
  const centroids = useQuery({ ...geometryQuery(manifest, "lad"), enabled: held }).data?.centroid;
  if (selected?.level === "lad") return selected.index;
  const own = selected && table?.parents.lad?.[selected.index];
  if (own !== undefined && own >= 0) return own;
  return camera && centroids ? nearestPoint(centroids, camera.lon, camera.lat) : 0;
}

/** The place in a list of lon, lat pairs of the point nearest to one; near enough for a first guess. */
export function nearestPoint(pairs: ArrayLike<number>, lon: number, lat: number): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let [best, shortest] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; 2 * i + 1 < pairs.length; i++) {
    const distance = Math.hypot((pairs[2 * i]! - lon) * shrink, pairs[2 * i + 1]! - lat);
    if (distance < shortest) [best, shortest] = [i, distance];
  }
  return best;
}
