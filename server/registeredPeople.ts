import { largerAreasOnly, refusalInWords } from "../geodata/customArea/refusals.ts";
import { registeredFigure } from "../geodata/customArea/registeredFigure.ts";
import type { PackIndicator } from "../geodata/pack/manifest.ts";
import { patientsOfNetwork, registrationMismatch } from "../geodata/pack/registrations.ts";
import { ApiError } from "./errors.ts";
import { findArea } from "./findArea.ts";
import type { AreaProfile, RegisteredAnswer } from "./schemas.ts";
import type { OpenPack } from "./store.ts";

/** How a network's patients and its residents differ; undefined where the pack does not say where patients live. */
export function mismatchOf(pack: OpenPack, network: number): AreaProfile["registrations"] {
  const { registrations, geography, geometry } = pack;
  const registered = geometry.pcn?.registered?.[network];
  const drawn = geography.lsoa?.parents.pcn;
  if (!registrations || !drawn || registered === undefined) return undefined;
  const { inside, withOthers } = registrationMismatch(registrations, network, drawn);
  return { inside, outside: Math.max(0, registered - inside), withOthers };
}

/**
 * An indicator's figure for the people registered with a network, or in words why there is none. Throws an ApiError
 * (404) for an area that is no network of the pack, an indicator it does not hold, or a pack without registrations.
 */
export async function registeredPeople(
  pack: OpenPack,
  code: string,
  id: string,
  period: string,
): Promise<RegisteredAnswer> {
  const { registrations, geometry, manifest } = pack;
  const { level, index } = findArea(pack, code);
  if (level !== "pcn" || !registrations)
    throw new ApiError(404, "unknown-area", `${manifest.name} does not say who is registered with ${code}.`);
  const indicator = manifest.indicators.find((each) => each.id === id);
  if (!indicator)
    throw new ApiError(404, "unknown-indicator", `${manifest.name} has no indicator with the id ${id}.`);
  const asked = { indicator: id, period };
  if (indicator.sensitive) return { ...asked, refusal: refusalInWords("sensitive") };
  const { lsoa, patients } = patientsOfNetwork(registrations, index);
  const column = await pack.pick(id, "lsoa", period, lsoa);
  if (!column) return { ...asked, refusal: notForNeighbourhoods(indicator) };
  const figure = registeredFigure(indicator, column, patients, geometry.pcn!.registered![index]!);
  return typeof figure === "string"
    ? { ...asked, refusal: refusalInWords(figure) }
    : { ...asked, observation: figure };
}

function notForNeighbourhoods({ series }: PackIndicator): string {
  return series.some(({ level }) => level === "lsoa")
    ? "No figures of neighbourhoods are published for this period."
    : largerAreasOnly({ series });
}
