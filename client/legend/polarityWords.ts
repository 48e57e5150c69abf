import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import type { MapTheme } from "../theme/colours.ts";
import { isDeprivation } from "../words/rankGroup.ts";

/** What the strong end of the colours means: "Darker = more deprived". By night the strong end is the bright one. */
export function polarityWords(
  indicator: Pick<PackIndicator, "polarity" | "measure" | "determinant">,
  theme: MapTheme,
  twoSided = false,
): string {
  const worse = isDeprivation(indicator) ? "more deprived" : "worse";
  const better = isDeprivation(indicator) ? "less deprived" : "better";
  if (twoSided) {
    if (indicator.polarity === "none") return "Orange = above zero, blue = below zero";
    return `Orange = ${worse}, blue = ${better}`;
  }
  const strong = theme === "dark" ? "Brighter" : "Darker";
  if (indicator.polarity === "none") return `${strong} = higher`;
  if (isDeprivation(indicator))
    return `${strong} = ${indicator.polarity === "higher-is-worse" ? worse : better}`;
  if (indicator.polarity === "higher-is-worse") return `${strong} = higher = ${worse}`;
  return `${strong} = higher = ${better}`;
}
