import type { AreaLevel } from "../area.ts";
import type { Indicator } from "../indicator.ts";
import type { IndicatorDefinition } from "./definition.ts";

/** Levels so small that figures of suicide or self-harm could point at someone, or at a group that someone knows. */
const TOO_SMALL: ReadonlySet<AreaLevel> = new Set(["lsoa", "msoa", "ward", "pcn"]);

/**
 * Refuses to show figures of suicide or self-harm other than as their publisher gives them: they are never estimated,
 * added up to other areas, or given for neighbourhoods, localities, wards and networks. Throws for a definition, or a
 * level of it, that does; does nothing for any other indicator.
 */
export function requireAsPublished(definition: IndicatorDefinition, levels: Iterable<AreaLevel>): void {
  const { id, sensitive, values, basis } = definition;
  if (!sensitive) return;
  if (values.kind !== "published" || values.sumTo || values.practices || basis)
    throw new Error(`${id} is sensitive and must be shown as published, never worked out from other areas`);
  for (const level of levels)
    if (TOO_SMALL.has(level))
      throw new Error(`${id} is sensitive and must not be shown for areas as small as ${level}`);
}

/**
 * Whether figures may be worked out for areas that the publisher does not give (drawn, assembled or estimated), or looked
 * at for clusters: never those of suicide or self-harm.
 */
export function mayBeWorkedOut({ sensitive }: Pick<Indicator, "sensitive">): boolean {
  return sensitive === undefined;
}
