import type { Polarity } from "../../geodata/indicator.ts";
import type { UncertainAreas } from "../../geodata/statistics/rankUncertainty.ts";

export interface RankQuestion {
  areas: UncertainAreas;
  polarity: Polarity;
  /** The area asked about. */
  index: number;
}

/**
 * The chance, 0–1, that an area is in the worst tenth (the highest without polarity); NaN where there is none. Worked out
 * beside the page, which stays free; given up when `signal` says so.
 */
export function askRank(question: RankQuestion, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./rankWorker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener("message", ({ data }: MessageEvent<number>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      resolve(Number.NaN);
    });
    worker.postMessage(question);
  });
}
