import type { Basis, Indicator, Status } from "../../geodata/indicator.ts";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import { BASIS_WORDS, STATUS_WORDS } from "../words/figure.ts";

const OWN_BASIS: Record<Basis, string> = {
  ...BASIS_WORDS,
  measured: "As it stands in your own file.",
  apportioned: "Carried over from an area of your own file that has changed since, so it is less exact.",
  summed: "Worked out from several rows of your own file.",
};
const OWN_STATUS: typeof STATUS_WORDS = {
  suppressed: "Your own file marks this figure as withheld. It is not zero.",
  missing: "Your own file has no figure for this place. It is not zero: we do not know.",
  "not-applicable": "Your own file says that this does not apply here.",
};

/** How a figure came to be known, whoever's it is. */
export function basisInWords({ id }: Indicator, basis: Basis): string {
  return (isOwn(id) ? OWN_BASIS : BASIS_WORDS)[basis];
}

/** Why there is no figure, whoever's it is. */
export function statusInWords({ id }: Indicator, status: Exclude<Status, "published">): string {
  return (isOwn(id) ? OWN_STATUS : STATUS_WORDS)[status];
}
