/** How a failed request may be tried again: not at all, after the usual wait, or after the wait the server asks for. */
export type Retry = "never" | "later" | { afterMs: number };

/** A download that failed: its address, what happened, and what the person at the keyboard can do. */
export class DownloadError extends Error {
  override name = "DownloadError";
  readonly url: string;
  readonly happened: string;
  readonly remedy: string;
  readonly retry: Retry;
  readonly status: number | undefined;
  /** No connection could be made at all, so nothing else at this host will answer either. */
  readonly unreachable: boolean;
  constructor(
    url: string,
    fault: {
      happened: string;
      remedy: string;
      retry: Retry;
      status?: number;
      unreachable?: boolean;
      cause?: unknown;
    },
  ) {
    super(`${url}: ${fault.happened}. ${fault.remedy}.`, { cause: fault.cause });
    this.url = url;
    this.happened = fault.happened;
    this.remedy = fault.remedy;
    this.retry = fault.retry;
    this.status = fault.status;
    this.unreachable = fault.unreachable ?? false;
  }
}

const BY_HAND = "Fetch it in a web browser and give its folder with --from";
const NETWORK =
  "Check the network (behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1), or fetch it elsewhere and give its folder with --from";

/** What an HTTP status other than 200 or 206 means for a download. `now` is in milliseconds since 1970. */
export function statusError(url: string, response: Response, now: number): DownloadError {
  const { status } = response;
  const happened = `the server answered ${status}${response.statusText ? ` ${response.statusText}` : ""}`;
  const afterMs = retryAfterMs(response.headers.get("retry-after"), now);
  if (status === 429 || status === 503)
    return new DownloadError(url, {
      happened,
      remedy: "Try again later; what has arrived is kept",
      retry: afterMs === undefined ? "later" : { afterMs },
      status,
    });
  if (status === 202)
    return new DownloadError(url, {
      happened: "the server is still preparing the file (202)",
      remedy: "Try again in some minutes",
      retry: afterMs === undefined ? "later" : { afterMs },
      status,
    });
  if (status >= 500 || status === 408)
    return new DownloadError(url, {
      happened,
      remedy: `Try again later. ${BY_HAND}`,
      retry: "later",
      status,
    });
  if (status === 404 || status === 410)
    return new DownloadError(url, {
      happened: `there is no file at this address any more (${status})`,
      remedy: "Look for the file on the publisher's site and give its folder with --from",
      retry: "never",
      status,
    });
  return new DownloadError(url, { happened, remedy: BY_HAND, retry: "never", status });
}

/** What a failed connection means, from the error code that `fetch` hides in its cause. */
export function networkError(url: string, cause: unknown): DownloadError {
  const code = codeOf(cause);
  const host = new URL(url).host;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new DownloadError(url, {
      happened: `the name ${host} could not be looked up (${code})`,
      remedy: NETWORK,
      retry: "later",
      unreachable: true,
      cause,
    });
  if (code === "ECONNREFUSED" || code === "ENETUNREACH" || code === "EHOSTUNREACH")
    return new DownloadError(url, {
      happened: `no connection to ${host} could be made (${code})`,
      remedy: NETWORK,
      retry: "later",
      unreachable: true,
      cause,
    });
  if (code !== undefined && /CERT|SELF_SIGNED|VERIFY/.test(code))
    return new DownloadError(url, {
      happened: `the certificate of ${host} is not trusted here (${code})`,
      remedy:
        "If your organisation's proxy replaces certificates, name its certificate file in NODE_EXTRA_CA_CERTS, or fetch the file in a web browser and give its folder with --from",
      retry: "never",
      unreachable: true,
      cause,
    });
  return new DownloadError(url, {
    happened: `the connection was cut${code === undefined ? "" : ` (${code})`}`,
    remedy: "Try again; what has arrived is kept",
    retry: "later",
    cause,
  });
}

/** Retry-After in milliseconds, given as seconds or as an HTTP date; undefined when absent or unreadable. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function codeOf(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const { code } = e as NodeJS.ErrnoException;
    if (typeof code === "string") return code;
  }
  return undefined;
}
