import { PUBLISHED } from "../crosswalk/parts.ts";
import type { Observation } from "../indicator.ts";
import type { Column } from "../pack/column.ts";
import type { PackIndicator } from "../pack/manifest.ts";
import { customFigure, LEAST_COVERAGE, type NoFigure } from "./customFigure.ts";

/**
 * An indicator's figure for the people registered with a network rather than those who live in it: the mean of the
 * figures of the LSOAs they live in, weighted by how many of them live in each (`patients`, in the order of `column`).
 * `registered` counts all of them, those of unknown LSOAs too. It takes patients to be like their neighbours, so it is
 * `apportioned`, or `modelled` when a part is, and has no interval. Counts by themselves have none.
 */
export function registeredFigure(
  {
    combine,
    interval,
    multiplier,
    unit,
  }: Pick<PackIndicator, "combine" | "interval" | "multiplier" | "unit">,
  column: Column,
  patients: readonly number[],
  registered: number,
): Observation | NoFigure {
  if (combine !== "counts" && combine !== "mean") return "not-additive";
  const share = patients.map(() => 1);
  const figure = customFigure({ combine: "mean", interval, multiplier, unit }, column, { share }, patients);
  if (typeof figure === "string") return figure;
  const covered = patients.reduce((sum, n, k) => sum + (column.status[k] === PUBLISHED ? n : 0), 0);
  if (figure.status !== "published" || covered < LEAST_COVERAGE * registered) return "too-little-known";
  const basis = figure.basis === "modelled" ? "modelled" : "apportioned";
  return { status: "published", value: figure.value, basis };
}
