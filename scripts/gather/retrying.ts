import { setTimeout as delay } from "node:timers/promises";
import { DownloadError } from "./downloadError.ts";

/** How patient a download is. The clock's parts can be replaced, so tests need not wait. */
export interface Patience {
  /** Further tries in a row that bring nothing new before giving up. */
  retries?: number;
  signal?: AbortSignal;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
  /** Called before each wait. */
  onWait?: (ms: number, error: DownloadError) => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** A server that asks for more than this is taken at its word: the download fails with its wish in the message. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000;
/** Where no connection can be made at all, long waits rarely help. */
const UNREACHABLE_RETRIES = 2;

/**
 * Calls `attempt` until it succeeds, waiting between tries: as long as the server's Retry-After, else exponentially
 * from 1 s to 60 s with jitter. `progressed` tells whether the failed attempt brought something new, in which case
 * the count of tries starts again. Throws the last DownloadError; any other error at once.
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  patience: Patience,
  progressed: () => boolean = () => false,
): Promise<T> {
  const { retries = 5, signal } = patience;
  for (let failures = 0; ; ) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof DownloadError) || error.retry === "never") throw error;
      failures = progressed() ? 1 : failures + 1;
      if (failures > (error.unreachable ? Math.min(retries, UNREACHABLE_RETRIES) : retries)) throw error;
      await pause(error, failures, patience);
    }
  }
}

/** Waits before try number `failures` + 1. Throws the error itself when the server asks for too long a wait. */
export async function pause(error: DownloadError, failures: number, patience: Patience): Promise<void> {
  const { sleep = sleepFor, random = Math.random, signal, onWait } = patience;
  const asked = typeof error.retry === "object" ? error.retry.afterMs : undefined;
  if (asked !== undefined && asked > LONGEST_RETRY_AFTER_MS)
    throw new DownloadError(error.url, {
      happened: `${error.happened} and asks to wait ${Math.ceil(asked / 60_000)} minutes`,
      remedy: "Try again after that; what has arrived is kept",
      retry: "never",
      status: error.status,
    });
  const full = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  const ms = asked ?? Math.round(full * (0.5 + random() / 2));
  onWait?.(ms, error);
  await sleep(ms, signal);
}

async function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal });
}
