import type { AreaLevel } from "../area.ts";
import type { Indicator, Status } from "../indicator.ts";
import type { Limits } from "./figure.ts";

/** Values of a table that was made of the source's before the indicators are. */
interface Made {
  /** The table's id, where it is not the source's. */
  table?: string;
}

/** Whom a census question was put to, where that is not everyone. */
export type Universe = "aged 5 and over" | "aged 16 and over" | "in work";

/** Share of a count table {lsoa, category, count, total}: the listed categories over the total. */
interface CategoryShare extends Made {
  kind: "share";
  categories: readonly string[];
  /** Whom the total counts, where that is not everyone: tables made from percentages are weighted by everyone. */
  universe?: Universe;
}

/** The total of a count table, as a count. */
interface CategoryTotal {
  kind: "total";
}

/** One number field of a table with a row for each LSOA. */
interface Field extends Made {
  kind: "field";
  /** The field, or a pattern where the publisher's header is long. */
  field: string | RegExp;
  /** Published number × times = value: 100 turns a fraction into a percentage. */
  times?: number;
  /** Decimal places of the value as published. */
  decimals: number;
  /** Field of the same table with the people it is a mean or rate of; usual residents where it is absent. */
  weights?: string;
}

/** Count over total, per cent, of a table with a row for each LSOA of 2011. */
interface CountsOf2011 {
  kind: "counts-2011";
  /** Number fields. */
  count: string;
  total: string;
}

/** Places of a list {postcode, ladName} for each so many residents, in the districts that the list names. */
interface Places {
  kind: "places";
}

/** Number fields by year of a table with a row for each LSOA of 2011; the pattern's first group is the period. */
interface FieldSeries {
  kind: "series";
  fields: RegExp;
  decimals: number;
  /** Numbers below this cannot be, and are taken as missing. */
  least: number;
  /** Per cent more or less than in this period, for every later one. */
  changeSince?: string;
}

/**
 * Figures of areas of any level, a row for each area and period: what the publisher gives, and nothing made up. Which
 * level a row is of is told by its code. A row of the country is the benchmark.
 */
export interface PublishedFigures {
  kind: "published";
  /** Rows that count: text field → exact value or pattern. */
  where?: Readonly<Record<string, string | RegExp>>;
  /** Rows in which the publisher's record is known to be incomplete: their areas are shown as missing. */
  gaps?: readonly Readonly<Record<string, string | RegExp>>[];
  /** Published numbers below this cannot be: they are faults, and taken as missing. */
  least?: number;
  /** Number field of the value; where it is absent, value = count / denominator × the indicator's multiplier. */
  value?: string;
  lower?: string;
  upper?: string;
  count?: string;
  denominator?: string;
  /** Published value (and limits) × times = value. */
  times?: number;
  /** Decimal places of the value as published. */
  decimals: number;
  /** Field with the area's code; "code" unless said. */
  code?: string;
  /** Field with the period; "period" unless said. */
  period?: string;
  /** The period's text as id (URL-safe: "2019-21", "2023-06", "2022") and label; undefined for rows to leave out. */
  periodOf?: (text: string) => { id: string; label: string } | undefined;
  /** Larger levels that the publisher does not give, to which count and denominator may be summed; none when absent. */
  sumTo?: readonly AreaLevel[];
  /** 95 % limits where the table has no fields of them; by the indicator's `interval` when absent. */
  limits?: Limits;
  /** Text field that says why a row has no number, where the publisher keeps that in a column of its own. */
  mark?: string;
  /** Marks of this source that say something else than they do elsewhere, in small letters. */
  marks?: Readonly<Record<string, Exclude<Status, "published">>>;
  /** Text field with the area's name, for rows without a code. */
  name?: string;
  /** Whom the count is a rate of, where the table has no denominators: census residents of the row's area. */
  people?: "residents" | "residents aged 16 and over";
  /** Why an area that the table names elsewhere has no row, in a layout from which such rows were dropped. */
  absent?: { layout: string; status: Exclude<Status, "published"> };
  /** The country, where no row is of it: every row is, or the sum of all rows is. */
  country?: "every row" | "sum of rows";
  /** Rows are of general practices, field "practice": they are added up to networks and sub-ICB locations. */
  practices?: {
    /** Denominators from another table of practices, whose rows of one practice are added up. */
    denominator?: { source: string; field: string };
  };
}

type ValueSource =
  | CategoryShare
  | CategoryTotal
  | CountsOf2011
  | Field
  | FieldSeries
  | Places
  | PublishedFigures;

/**
 * An indicator and how its values come about. LSOAs get what the source gives. A larger area's share is its summed
 * count over its summed total; its mean, rate or score is the population-weighted mean of its LSOAs (the publisher's
 * "average score"); its total is the sum.
 */
export interface IndicatorDefinition extends Indicator {
  values: ValueSource;
  /** Overrides what its values are: figures that somebody estimated are modelled, however they are published. */
  basis?: "modelled";
  /** The period of a source that has only one. */
  period?: { id: string; label: string };
  /** Levels it is meaningful at; all when absent. */
  levels?: readonly AreaLevel[];
  /** Level the publisher made it for, where its LSOAs only repeat the value of that area. */
  publishedFor?: AreaLevel;
  /** A number that class breaks are to hold: zero for a change. */
  centre?: number;
}
