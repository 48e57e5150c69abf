import { beforeAll, describe, expect, it } from "vitest";
import { DETERMINANTS, RINGS } from "../../geodata/determinant.ts";
import { familiesOnce } from "../../geodata/indicators/family.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { NO_ENGLAND, openEngland } from "./england.ts";

describe.skipIf(NO_ENGLAND)(
  `the rainbow over England ${NO_ENGLAND ? `(skipped: ${NO_ENGLAND})` : ""}`,
  () => {
    let families: PackIndicator[];
    beforeAll(async () => {
      const { pack } = await openEngland();
      families = familiesOnce(pack.manifest.indicators);
    });

    it("has at least 80 indicators, each family counted once", () => {
      expect(families.length).toBeGreaterThanOrEqual(80);
    });

    it.each(RINGS.map(({ id, name }) => [name, id] as const))("shows three or more in “%s”", (_, ring) => {
      const parts = new Set<string>(DETERMINANTS.filter((part) => part.ring === ring).map(({ id }) => id));
      expect(families.filter(({ determinant }) => parts.has(determinant)).length).toBeGreaterThanOrEqual(3);
    });

    it("has five or more habits, and food", () => {
      const of = (determinant: string) => families.filter((each) => each.determinant === determinant);
      expect(of("lifestyle").length).toBeGreaterThanOrEqual(5);
      expect(of("food").length).toBeGreaterThanOrEqual(1);
    });
  },
);
