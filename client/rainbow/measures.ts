import { DETERMINANTS, type DeterminantId, RINGS, type RingId } from "../../geodata/determinant.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { type ListedMeasure, listedMeasures } from "./listedMeasures.ts";

export interface PartOfList {
  id: DeterminantId;
  name: string;
  /** Undefined for outcomes, which stand beside the rainbow. */
  ring: RingId | "own" | undefined;
  measures: ListedMeasure[];
}

/** What a reader has added; nobody else has it. */
const OWN_NAME = "Your own figures: kept in this browser";
export const OUTCOMES_NAME = "Health itself";

/** The name of the ring a determinant lies in; outcomes stand beside the rainbow. */
function ringName(id: DeterminantId): string {
  const ring = DETERMINANTS.find((d) => d.id === id)?.ring;
  return RINGS.find((r) => r.id === ring)?.name ?? OUTCOMES_NAME;
}

export function partName(id: DeterminantId): string {
  return DETERMINANTS.find((d) => d.id === id)?.name ?? id;
}

/** Where a determinant is filed: "Where we live and work: Transport", without saying a name twice. */
export function filedUnder(id: DeterminantId): string {
  return id === "own" ? OWN_NAME : `${ringName(id)}: ${partName(id)}`;
}

/**
 * The measures of a pack by determinant, the reader's own first where there are any, then outermost ring first as the eye
 * meets them, outcomes last.
 */
export function measuresByPart(indicators: readonly PackIndicator[]): PartOfList[] {
  const order = [...RINGS.map((r) => r.id as RingId | undefined).reverse(), undefined];
  const listed = listedMeasures(indicators);
  const measuresOf = (id: DeterminantId) => listed.filter((i) => i.determinant === id);
  const own = measuresOf("own");
  return [
    ...(own.length > 0 ? [{ id: "own" as const, name: OWN_NAME, ring: "own" as const, measures: own }] : []),
    ...order.flatMap((ring) =>
      DETERMINANTS.filter((d) => d.ring === ring && d.id !== "own").map((d) => ({
        id: d.id,
        name: d.name,
        ring,
        measures: measuresOf(d.id),
      })),
    ),
  ];
}

/** The measures that hold every word typed, in their name, definition or determinant. */
export function matchingMeasures(parts: readonly PartOfList[], typed: string): PartOfList[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return parts.filter((p) => p.measures.length > 0);
  return parts
    .map((part) => ({
      ...part,
      measures: part.measures.filter((m) => {
        const text =
          `${m.name} ${m.shortName} ${m.definition} ${m.breakdowns ?? ""} ${part.name}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((part) => part.measures.length > 0);
}
