import { type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";
import type { Column } from "../../geodata/pack/column.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { type AreaClusters, CLUSTER_KINDS } from "../../geodata/statistics/clusterKinds.ts";
import type { KeyedColumn } from "../api.ts";
import { NO_CLASS } from "../map/classes.ts";
import { CLUSTERS } from "../theme/colours.ts";
import { isDeprivation } from "../words/rankGroup.ts";
import { countOf } from "./countOf.ts";
import { type Mapped, valuesMapped } from "./mapped.ts";

const whole = new Intl.NumberFormat("en-GB");

type Kind = (typeof CLUSTER_KINDS)[number];

/** What the key and a card say of groups of like figures. */
export interface Clusters {
  /** In the order of their colours, the first of the classes; then, without a class, what has no colour. */
  groups: readonly { words: string; areas: number; of?: number }[];
  /** How the groups are found, with the references. */
  method: string;
  /** Nothing of an area without a figure. */
  wordsAt: (index: number) => string | undefined;
}

/** The values, with colour left to areas that are like their neighbours, or unlike them, more than chance would make. */
export function clustersMapped(drawn: KeyedColumn, clusters: AreaClusters): Mapped {
  const values = valuesMapped(drawn);
  const { indicator, column, level } = drawn;
  const { kind, adjusted, giStar, shuffles } = clusters;
  const order = inOrder(indicator);
  const words = wordsOf(indicator);
  const kindAt = (index: number) => CLUSTER_KINDS[kind[index]!]!;
  const counts = new Map<Kind, number>();
  const classes = new Uint8Array(kind.length).fill(NO_CLASS);
  for (let i = 0; i < kind.length; i++) {
    if (column.status[i] !== 0) continue;
    counts.set(kindAt(i), (counts.get(kindAt(i)) ?? 0) + 1);
    const place = order.indexOf(kindAt(i));
    if (place >= 0) classes[i] = place;
  }
  const areasOf = (of: Kind) => counts.get(of) ?? 0;
  const wordsAt = (index: number) => (column.status[index] === 0 ? words[kindAt(index)] : undefined);
  const method = methodOf(level, shuffles);
  return {
    ...values,
    key: `${drawn.key} clusters`,
    mode: "clusters",
    shading: { classes, colours: (theme) => CLUSTERS[theme] },
    clusters: {
      groups: [
        ...order.map((of, place) => ({ words: words[of], areas: areasOf(of), of: place })),
        { words: words.indistinct, areas: areasOf("indistinct") },
        ...(areasOf("left-out") ? [{ words: words["left-out"], areas: areasOf("left-out") }] : []),
      ],
      method,
      wordsAt,
    },
    title: `${values.title}: groups of high and low figures`,
    summary: summaryOf(level, areasOf),
    fields: [
      {
        name: "cluster",
        heading: "Among its neighbours",
        meaning: `high-high and low-low: part of a group of high or low figures; high-low and low-high: unlike those around it; indistinct: no pattern that chance could not make; left-out: no figure, or no neighbour with one. ${method}`,
        at: kindAt,
        sortAt: (index) => kind[index],
        wordsAt: (index) => wordsAt(index) ?? "–",
      },
      {
        name: "cluster_p_adjusted",
        meaning:
          "Two-sided p of local Moran’s I, adjusted for the false-discovery rate; up to 0.05 is a group",
        at: (index) => rounded(adjusted[index]!),
      },
      {
        name: "gi_star_z",
        meaning:
          "Gi* of the area and its neighbours as a standard score (Ord and Getis 1995): above 0 high figures gather here, below 0 low ones",
        at: (index) => rounded(giStar[index]!),
      },
    ],
    linesAt: (index) => [...values.linesAt(index), ...[wordsAt(index) ?? []].flat()],
  };
}

/** The figures that are published; NaN where there is none. */
export function knownFigures({ value, status }: Pick<Column, "value" | "status">): Float64Array {
  return Float64Array.from(value, (own, i) => (status[i] === 0 ? own : Number.NaN));
}

/** As the colours run: worse first, or high first where neither way is worse. */
function inOrder({ polarity }: Pick<PackIndicator, "polarity">): readonly Kind[] {
  return polarity === "lower-is-worse"
    ? ["low-low", "high-high", "low-high", "high-low"]
    : ["high-high", "low-low", "high-low", "low-high"];
}

function wordsOf(indicator: PackIndicator): Record<Kind, string> {
  const [group, other, unlike, otherUnlike] = inOrder(indicator);
  const [one, two, three, four] = isDeprivation(indicator)
    ? [
        "A group of more deprived places",
        "A group of less deprived places",
        "More deprived among less deprived",
        "Less deprived among more deprived",
      ]
    : indicator.polarity === "none"
      ? ["A group of high figures", "A group of low figures", "High among low", "Low among high"]
      : ["A group of worse figures", "A group of better figures", "Worse among better", "Better among worse"];
  return {
    [group!]: one,
    [other!]: two,
    [unlike!]: three,
    [otherUnlike!]: four,
    indistinct: "No pattern that chance could not make",
    "left-out": "Left out: no neighbour with a figure",
  } as Record<Kind, string>;
}

function summaryOf(level: AreaLevel, areasOf: (of: Kind) => number): string {
  const grouped = areasOf("high-high") + areasOf("low-low");
  const unlike = areasOf("high-low") + areasOf("low-high");
  const indistinct = areasOf("indistinct");
  if (grouped + unlike === 0)
    return "No group was found: chance could make the pattern of these figures everywhere.";
  return [
    `${countOf(level, grouped)} of ${whole.format(grouped + unlike + indistinct)} lie in a group of like figures.`,
    unlike ? `${whole.format(unlike)} ${unlike === 1 ? "is" : "are"} unlike those around.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function methodOf(level: AreaLevel, shuffles: number): string {
  const { one, many } = LEVEL_WORDS[level];
  return `Each ${one} is set beside those it shares a boundary with, above or below the mean of all ${many}, by local Moran’s I (Anselin 1995): ${whole.format(shuffles)} shuffles with a fixed seed, adjusted for so many comparisons (Benjamini and Hochberg 1995), so that about 1 in 20 of the places coloured may be so by chance.`;
}

function rounded(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : Number(value.toFixed(4));
}
