import { chance } from "../statistics/chance.ts";
import type { Portrait } from "./character.ts";

/** Draws one number for each neighbourhood from its portrait, with chance of its own for each purpose. */
export interface Drawer {
  /** What `of` says, give or take a normal error. */
  each(purpose: string, sd: number, of: (p: Portrait, i: number) => number): number[];
  /** As `each`, on the scale of the logit, and given as a share. */
  rates(purpose: string, sd: number, of: (p: Portrait) => number): number[];
}

export function drawer(seed: number, portraits: readonly Portrait[]): Drawer {
  const each: Drawer["each"] = (purpose, sd, of) => {
    const random = chance(seed, `deprivation ${purpose}`);
    return portraits.map((p, i) => of(p, i) + sd * random.normal());
  };
  return {
    each,
    rates: (purpose, sd, of) => each(purpose, sd, of).map((logit) => 1 / (1 + Math.exp(-logit))),
  };
}

export function round(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale;
}
