import { areaClusters } from "../../geodata/statistics/areaClusters.ts";
import type { AreaClusters } from "../../geodata/statistics/clusterKinds.ts";
import type { ClusterQuestion } from "./askClusters.ts";

const scope = self as unknown as {
  addEventListener(type: "message", listener: (event: MessageEvent<ClusterQuestion>) => void): void;
  postMessage(answer: AreaClusters | { fault: string }): void;
};

/** Answers which areas are like their neighbours. */
scope.addEventListener("message", ({ data: { indicator, values, neighbours } }) => {
  try {
    scope.postMessage(areaClusters(indicator, values, neighbours));
  } catch (error) {
    scope.postMessage({ fault: (error as Error).message });
  }
});
