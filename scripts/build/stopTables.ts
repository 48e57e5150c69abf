import type { Geography } from "../../geodata/geography.ts";
import { outlineFinder } from "../../geodata/geometry/outlineFinder.ts";
import { stopTables } from "../../geodata/transport/stopTables.ts";
import { countOf } from "./buildSteps.ts";
import { type Inputs, outlinesOf } from "./readInputs.ts";

/**
 * Adds the tables that are made of bus stops to those that were read: "bus-stops", and "bus-stops-removed" where an
 * earlier date is there, and tells readers of the sources what became of the stops. Nothing without NaPTAN.
 */
export function addStopTables(
  inputs: Inputs,
  geography: Geography,
  people: ReadonlyMap<string, number>,
): void {
  const naptan = inputs.tables.get("naptan");
  const outlines = outlinesOf(inputs.boundaries.get("lsoa21-boundaries"));
  const { lsoa, lad } = geography;
  if (!naptan || !outlines || !lsoa || !lad) return;
  const { perThousand, removed, tally } = stopTables(naptan, inputs.tables.get("naptan-earlier"), {
    lsoaAt: outlineFinder(outlines),
    lsoas: lsoa.codes.map((code, i) => ({
      code,
      people: people.get(code) ?? 0,
      lad: lad.codes[lsoa.parents.lad?.[i] ?? -1] ?? "",
    })),
  });
  inputs.tables.set("bus-stops", perThousand);
  if (!removed || !tally) return;
  inputs.tables.set("bus-stops-removed", removed);
  inputs.sources
    .find(({ id }) => id === "naptan-earlier")
    ?.notes.push(
      `${countOf(tally.earlier, "bus stop")} in the places both dates cover: ${tally.kept} kept, ${tally.recoded} with a new code, ${tally.removed} removed, ${tally.added} added.`,
    );
}
