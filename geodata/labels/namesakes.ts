import type { AreaLevel } from "../area.ts";
import { toDegrees, type UnitPoint } from "../geometry/mercator.ts";
import { wordsOf } from "../search/words.ts";
import type { LabelPoint } from "../tiles/vectorTiles.ts";
import { kilometresBetween } from "./kilometresBetween.ts";
import { AREA_FIRST, isOneOf, namedAs } from "./labelFields.ts";
import type { AreasAt } from "./placeLabels.ts";

/** Two labels of one name as near as this name one place. */
const NEIGHBOURHOOD_KM = 3;

interface Named {
  name: string;
  at: UnitPoint;
  areas: Partial<Record<AreaLevel, number>>;
  kind: string;
}

/**
 * Leaves out each place whose name one before it has in the same neighbourhood, and each area that stands in for a place
 * which lies in it and has its name.
 */
export function onceInANeighbourhood<T extends Named>(places: readonly T[]): T[] {
  const keptOf = new Map<string, T[]>();
  return places.filter((place) => {
    const key = keyOf(place);
    const kept = keptOf.get(key) ?? [];
    keptOf.set(key, kept);
    const isAgain = kept.some((other) => areNear(other.at, place.at) || standsFor(place, other));
    if (!isAgain) kept.push(place);
    return !isAgain;
  });
}

function standsFor({ kind, areas }: Named, place: Named): boolean {
  if (kind === "district") return areas.lad === place.areas.lad;
  return kind === "ward" && areas.ward === place.areas.ward;
}

/**
 * Marks places and areas that have one name and lie in one another, or next to each other, so that the map names them
 * once: of a ward or locality the place (`as-ward`: 1), which gives way where wards are shown; of coarser levels the area,
 * with the `place`'s rank, which gives way where the place is shown.
 */
export function markNamesakes<T extends LabelPoint>(
  places: readonly T[],
  areas: readonly (readonly [AreaLevel, readonly LabelPoint[]])[],
  areasAt: AreasAt,
): { places: T[]; areas: [AreaLevel, LabelPoint[]][] } {
  const markedPlaces = places.map((place) => ({ ...place, properties: { ...place.properties } }));
  const byName = Map.groupBy(markedPlaces, ({ properties }) => keyOf({ name: properties.name as string }));
  const markedAreas = areas.map(([level, labels]): [AreaLevel, LabelPoint[]] => [
    level,
    labels.map((label) => {
      const alike = (byName.get(keyOf({ name: label.properties.name as string })) ?? []).filter(
        ({ at, properties }) =>
          properties.kind === "place" && (areasAt(at)[level] === label.id || areNear(at, label.at)),
      );
      const [first] = alike;
      if (!first) return label;
      if (!isOneOf(AREA_FIRST, level))
        return { ...label, properties: { ...label.properties, place: first.properties.rank! } };
      for (const { properties } of alike) properties[namedAs(level)] = 1;
      return label;
    }),
  ]);
  return { places: markedPlaces, areas: markedAreas };
}

const keyOf = ({ name }: { name: string }) => wordsOf(name).join(" ");

function areNear(a: UnitPoint, b: UnitPoint): boolean {
  return kilometresBetween(toDegrees(...a), toDegrees(...b)) <= NEIGHBOURHOOD_KM;
}
