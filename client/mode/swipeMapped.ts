import { fullName } from "../../geodata/indicators/family.ts";
import { observationAt } from "../../geodata/pack/column.ts";
import type { KeyedColumn } from "../api.ts";
import { figure, STATUS_SHORT } from "../words/figure.ts";
import { lowerFirst } from "./lowerFirst.ts";
import { figureField, type Mapped, periodLabel, valuesMapped } from "./mapped.ts";

/** The values, with another column on a second map to their left: the same measure at another time, or another measure. */
export function swipeMapped(drawn: KeyedColumn, left: KeyedColumn): Mapped {
  const values = valuesMapped(drawn);
  const names = swipeNames(drawn, left);
  const other = valuesMapped(left);
  const same = left.indicator.id === drawn.indicator.id;
  return {
    ...values,
    key: `${drawn.key} swipe`,
    mode: "swipe",
    left,
    unitWords: unitOf(drawn),
    title: same ? values.title : `${values.title} and ${lowerFirst(fullName(left.indicator))}`,
    when: [...new Set([other.when, values.when])].join(" and "),
    summary: `Left of the divider: ${names[0]}. Right of it: ${names[1]}.`,
    fields: [
      figureField(left, {
        name: "left_value",
        heading: names[0],
        meaning: `${other.title}, ${other.when}: ${left.indicator.unit.words}`,
      }),
    ],
    linesAt: (index) =>
      [left, drawn].map((each, side) => {
        const observation = observationAt(each.column, index);
        const words =
          observation.status === "published"
            ? figure(each.indicator.unit, observation.value)
            : lowerFirst(STATUS_SHORT[observation.status]);
        return `${names[side]}: ${words}`;
      }),
  };
}

function unitOf({ indicator: { measure, unit } }: KeyedColumn): string {
  const words = measure === "score" ? "score" : unit.words.replace(/\s*\([^)]*\)/g, "").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What lies on the left and on the right: the periods of one measure, or the names of two. */
export function swipeNames(drawn: KeyedColumn, left: KeyedColumn): readonly [string, string] {
  return left.indicator.id === drawn.indicator.id
    ? [periodLabel(left.indicator, left.period), periodLabel(drawn.indicator, drawn.period)]
    : [left.indicator.shortName, drawn.indicator.shortName];
}
