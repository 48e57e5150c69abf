import { queryOptions } from "@tanstack/react-query";
import type { AreaLevel } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { fetchTile } from "../api.ts";
import { tileAddress } from "../map/sources.ts";
import { frameOf, type TileAt, tilesOver } from "./smallMapFrame.ts";
import { outlinesOfTiles } from "./tilePaths.ts";

/** The outlines of a level's areas for small maps, from the coarsest tiles that do. */
export const smallShapesQuery = (manifest: Manifest, level: AreaLevel) =>
  queryOptions({
    queryKey: ["small-shapes", manifest.id, level],
    queryFn: async ({ signal }) => {
      const { tiles } = manifest.levels.find((l) => l.level === level)!;
      const frame = frameOf(manifest.bounds);
      const address = ({ z, x, y }: TileAt) =>
        tileAddress("", tiles).replace("{z}/{x}/{y}", `${z}/${x}/${y}`);
      const served = await Promise.all(
        tilesOver(frame, tiles).map(async (at) => {
          const bytes = await fetchTile(address(at), signal);
          return bytes ? [{ ...at, bytes }] : [];
        }),
      );
      return outlinesOfTiles(served.flat(), tiles.layer, frame);
    },
  });
