import type { Indicator } from "../../geodata/indicator.ts";
import type { AreaClusters } from "../../geodata/statistics/clusterKinds.ts";
import type { Neighbours } from "../../geodata/statistics/neighbours.ts";

export interface ClusterQuestion {
  indicator: Pick<Indicator, "measure" | "sensitive">;
  /** NaN where there is none. */
  values: Float64Array;
  neighbours: Neighbours;
}

/**
 * Which areas are like their neighbours. Worked out beside the page, which stays free: England's neighbourhoods take seconds. Given
 * up when `signal` says so; rejects where nothing can be told.
 */
export function askClusters(question: ClusterQuestion, signal: AbortSignal): Promise<AreaClusters> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./clusterWorker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener("message", ({ data }: MessageEvent<AreaClusters | { fault: string }>) => {
      end();
      if ("fault" in data) reject(new Error(data.fault));
      else resolve(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      reject(new Error("The groups could not be worked out."));
    });
    worker.postMessage(question);
  });
}
