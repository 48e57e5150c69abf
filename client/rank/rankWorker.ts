import { worstTenthChance } from "../../geodata/statistics/worstTenthChance.ts";
import type { RankQuestion } from "./askRank.ts";

const scope = self as unknown as {
  addEventListener(type: "message", listener: (event: MessageEvent<RankQuestion>) => void): void;
  postMessage(answer: number): void;
};

/** Answers how likely an area is to be in the worst tenth. */
scope.addEventListener("message", ({ data: { areas, polarity, index } }) => {
  try {
    scope.postMessage(worstTenthChance(areas, polarity, index));
  } catch {
    // Figures that contradict their limits have no ranks to speak of.
    scope.postMessage(Number.NaN);
  }
});
