import { type NetworkAreas, networkAreas } from "../../geodata/crosswalk/networkAreas.ts";
import { properName } from "../../geodata/search/properName.ts";
import { countOf } from "./buildSteps.ts";
import { populationsOf } from "./inputFacts.ts";
import type { Inputs } from "./readInputs.ts";

const REGISTRATIONS = "practice-registrations";

/**
 * Primary Care Networks as areas, with their names; undefined without practices or without who is registered with them.
 * Tells readers of the sources, in the source's notes, how many networks could not be drawn.
 */
export function networksOf(inputs: Inputs): (NetworkAreas & { names: Map<string, string> }) | undefined {
  const registrations = inputs.tables.get(REGISTRATIONS);
  const practices = inputs.tables.get("practices");
  if (!registrations || !practices) return undefined;
  const networks = networkAreas(registrations, practices, populationsOf(inputs));
  const drawn = new Set(networks.of.values()).size;
  const notes = inputs.sources.find(({ id }) => id === REGISTRATIONS)?.notes;
  if (drawn < networks.known)
    notes?.push(
      `${countOf(drawn, "network")} of ${networks.known} are drawn: of the others this file does not say where patients live.`,
    );
  if (networks.unknownPractices.length > 0)
    notes?.push(
      `${countOf(networks.unknownPractices.length, "practice")} with patients in this file are in no network: ${networks.unknownPractices.slice(0, 5).join(", ")}.`,
    );
  const names = new Map(
    practices.text.pcn!.map((code, row) => [code, properName(practices.text.pcnName![row]!)]),
  );
  return { ...networks, names };
}
