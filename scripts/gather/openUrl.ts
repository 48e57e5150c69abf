import { DownloadError, networkError, statusError } from "./downloadError.ts";

/** What a request is made with. */
export interface Connection {
  fetch?: typeof globalThis.fetch;
  signal?: AbortSignal;
  /** Longest silence before the headers and between two pieces of the body. */
  stallMs?: number;
  /** Milliseconds since 1970, for Retry-After dates. */
  now?: () => number;
}

/** An answer with status 200 or 206. Either read `body` to its end or call `discard`. */
export interface Answer {
  response: Response;
  body: AsyncGenerator<Uint8Array, void, undefined>;
  discard: () => Promise<void>;
}

const AGENT = "Footholds data pipeline";

/** Opens an address. Throws DownloadError for any other status, a failed or cut connection, or a stall, in `body` too. */
export async function openUrl(
  url: string,
  headers: Record<string, string>,
  { fetch = globalThis.fetch, signal, stallMs = 90_000, now = Date.now }: Connection,
): Promise<Answer> {
  const stall = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    timer = setTimeout(() => stall.abort(), stallMs);
  };
  const fault = (error: unknown): unknown => {
    if (signal?.aborted) return signal.reason;
    if (!stall.signal.aborted) return networkError(url, error);
    return new DownloadError(url, {
      happened: `nothing arrived for ${stallMs / 1000} seconds`,
      remedy: "Try again; what has arrived is kept",
      retry: "later",
      cause: error,
    });
  };

  let response: Response;
  watch();
  try {
    response = await fetch(url, {
      headers: { "user-agent": AGENT, ...headers },
      signal: signal ? AbortSignal.any([signal, stall.signal]) : stall.signal,
    });
  } catch (error) {
    throw fault(error);
  } finally {
    clearTimeout(timer);
  }
  const discard = async () => {
    await response.body?.cancel().catch(() => undefined);
  };
  if (response.status !== 200 && response.status !== 206) {
    await discard();
    throw statusError(url, response, now());
  }

  async function* body(): AsyncGenerator<Uint8Array, void, undefined> {
    if (!response.body) return;
    const reader = response.body.getReader();
    try {
      for (;;) {
        watch();
        const { done, value } = await reader.read();
        // A slow disk between two reads is not the server's silence.
        clearTimeout(timer);
        if (done) return;
        yield value;
      }
    } catch (error) {
      throw fault(error);
    } finally {
      clearTimeout(timer);
      await reader.cancel().catch(() => undefined);
    }
  }
  return { response, body: body(), discard };
}
