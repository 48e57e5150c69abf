import { fullName } from "../../geodata/indicators/family.ts";
import { type Column, observationAt } from "../../geodata/pack/column.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { type ThirdIndex, thirdLimits, thirdOf } from "../../geodata/statistics/thirds.ts";
import type { KeyedColumn } from "../api.ts";
import { NO_CLASS } from "../map/classes.ts";
import { BESIDE } from "../theme/colours.ts";
import { type Cell, THIRDS } from "../view.ts";
import { figure, STATUS_SHORT } from "../words/figure.ts";
import { lowerFirst } from "./lowerFirst.ts";
import { figureField, type Mapped, type ModeField, periodLabel } from "./mapped.ts";

const SIDE = 3;

/** Two measures of the same areas by thirds. */
export interface Beside {
  other: KeyedColumn;
  /** Limits between the thirds of the first measure and of the other. */
  limits: readonly [readonly number[], readonly number[]];
  /** The cell of each area: third of the other × 3 + third of the first; NO_CLASS where either has no figure. */
  cells: Uint8Array;
  /** Areas and people in each of the nine cells; people once they are known. */
  areas: readonly number[];
  people?: readonly number[];
}

/**
 * A measure beside another: each area is coloured by the third it lies in of both. Warm is towards the worse of the first, blue
 * of the other, and the strongest colour is worse in both; without a polarity higher takes its place. With `picked`, the areas
 * of that cell alone keep their colour. `population` is of the level's areas.
 */
export function besideMapped(
  first: KeyedColumn,
  other: KeyedColumn,
  { picked, population }: { picked?: Cell; population?: ArrayLike<number> },
): Mapped {
  const { indicator, period } = first;
  const column = both(first.column, other.column);
  const known = column.status.map((status) => (status === 0 ? 1 : 0));
  const limits = [first, other].map((each) =>
    thirdLimits(each.column.value.map((value, i) => (known[i] ? value : Number.NaN)) as Float64Array),
  ) as unknown as Beside["limits"];
  const cells = new Uint8Array(known.length).fill(NO_CLASS);
  const areas = new Array<number>(SIDE * SIDE).fill(0);
  const people = population && new Array<number>(SIDE * SIDE).fill(0);
  for (let i = 0; i < cells.length; i++) {
    if (!known[i]) continue;
    const cell =
      thirdOf(other.column.value[i]!, limits[1]) * SIDE + thirdOf(first.column.value[i]!, limits[0]);
    cells[i] = cell;
    areas[cell]!++;
    if (people) people[cell]! += population[i] ?? 0;
  }
  const only = picked === undefined ? undefined : cellIndex(picked);
  const classes = only === undefined ? cells : cells.map((cell) => (cell === only ? cell : NO_CLASS));
  return {
    key: `${first.key} beside ${other.key} ${picked ?? ""}`,
    indicator: indicator.measure === "count" ? { ...indicator, measure: "mean" } : indicator,
    series: first.series,
    level: first.level,
    period,
    column,
    mode: "with",
    shading: {
      classes,
      colours: (theme) => cellsInOrder().map((cell) => BESIDE[theme][placeOf(cell, first, other)]!),
    },
    beside: { other, limits, cells, areas, people },
    title: `${fullName(indicator)} beside ${lowerFirst(fullName(other.indicator))}`,
    unitWords: `Beside ${lowerFirst(other.indicator.shortName)}`,
    when: [...new Set([periodLabel(indicator, period), periodLabel(other.indicator, other.period)])].join(
      " and ",
    ),
    fields: [
      thirdField("third", indicator, 0, cells),
      figureField(other, {
        name: "beside_value",
        heading: other.indicator.shortName,
        meaning: `${fullName(other.indicator)}, ${periodLabel(other.indicator, other.period)}: ${other.indicator.unit.words}`,
      }),
      ...(["lower", "upper", "count", "denominator"] as const).map((name) => ({
        name: name === "lower" || name === "upper" ? `beside_${name}_95` : `beside_${name}`,
        meaning: `The same as ${name} of the first measure, of the one beside it`,
        at: (index: number) => {
          const observation = observationAt(other.column, index);
          return observation.status === "published" ? observation[name] : undefined;
        },
      })),
      {
        name: "beside_status",
        meaning: "Status of the measure beside the first",
        at: (index) => observationAt(other.column, index).status,
      },
      thirdField("beside_third", other.indicator, 1, cells),
    ],
    linesAt: (index) =>
      [first, other].map((each, i) => {
        const observation = observationAt(each.column, index);
        const third = cells[index] === NO_CLASS ? "" : ` (${thirdsOf(cells[index]!)[i]} third)`;
        return observation.status === "published"
          ? `${each.indicator.shortName}: ${figure(each.indicator.unit, observation.value)}${third}`
          : `${each.indicator.shortName}: ${lowerFirst(STATUS_SHORT[observation.status])}`;
      }),
  };
}

/** Which way is the far end of a measure's axis: towards worse, or higher where neither way is. */
export function runsDown({ polarity }: Pick<PackIndicator, "polarity">): boolean {
  return polarity === "lower-is-worse";
}

/** "high-low": high in the first measure, low in the other. */
export function cellName(cell: number): Cell {
  const [first, other] = thirdsOf(cell);
  return `${first}-${other}`;
}

/** The two thirds of a cell, the first measure's first. */
export function thirdsOf(cell: number) {
  return [THIRDS[cell % SIDE]!, THIRDS[Math.floor(cell / SIDE)]!] as const;
}

/** The cell at a place of the square: columns run to the far end of the first measure, rows to that of the other. */
export function cellAt(column: number, row: number, first: PackIndicator, other: PackIndicator): number {
  const along = (place: number, indicator: PackIndicator) =>
    (runsDown(indicator) ? SIDE - 1 - place : place) as ThirdIndex;
  return along(row, other) * SIDE + along(column, first);
}

/** Which third an area lies in of the first (0) or the other measure (1). */
function thirdField(name: string, { shortName }: PackIndicator, of: 0 | 1, cells: Uint8Array): ModeField {
  const at = (index: number) => (cells[index] === NO_CLASS ? undefined : thirdsOf(cells[index]!)[of]);
  return {
    name,
    heading: "Third",
    meaning: `low, middle or high third of the areas in ${shortName}`,
    at,
    sortAt: (index) => {
      const third = at(index);
      return third && THIRDS.indexOf(third);
    },
    wordsAt: (index) => at(index) ?? "–",
  };
}

function cellIndex(cell: Cell): number {
  const [first, other] = cell.split("-").map((third) => THIRDS.indexOf(third as (typeof THIRDS)[number]));
  return other! * SIDE + first!;
}

/** The place of a cell's colour in the list of nine: 0 is the near end of both measures, 8 the far end. */
function placeOf(cell: number, first: KeyedColumn, other: KeyedColumn): number {
  return cellAt(cell % SIDE, Math.floor(cell / SIDE), first.indicator, other.indicator);
}

const cellsInOrder = () => Array.from({ length: SIDE * SIDE }, (_, cell) => cell);

/** The first column, with a figure only where both have one. */
function both(first: Column, other: Column): Column {
  const status = first.status.map((own, i) => own || other.status[i]!);
  return { ...first, status };
}
