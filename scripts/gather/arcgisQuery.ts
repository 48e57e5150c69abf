import { contentKind, describeContent } from "./contentKind.ts";
import { DownloadError } from "./downloadError.ts";
import { type Connection, openUrl } from "./openUrl.ts";

/** An answer with status 200 and an error inside, as ArcGIS servers give. */
export class ArcgisError extends DownloadError {
  override name = "ArcgisError";
  readonly code: number;
  readonly needsSignIn: boolean;
  constructor(url: string, code: number, message: string) {
    const needsSignIn = SIGN_IN_CODES.includes(code);
    super(url, {
      happened: `the ArcGIS server answered error ${code}${message === "" ? "" : ` (${message})`}`,
      remedy: needsSignIn
        ? "The layer needs a sign-in now: find it on the publisher's site and give its folder with --from"
        : "Try again later, or download the layer as GeoJSON from the publisher's site and give its folder with --from",
      retry: code >= 400 && code < 500 && code !== 408 && code !== 429 ? "never" : "later",
    });
    this.code = code;
    this.needsSignIn = needsSignIn;
  }
}

/** 498: the token is not valid, 499: one is needed, 403: not for everyone. */
const SIGN_IN_CODES = [403, 498, 499];

/**
 * Asks an ArcGIS server for JSON. Throws DownloadError for a failed request, a page in place of JSON or JSON cut short,
 * and ArcgisError for an error that comes with status 200.
 */
export async function askArcgis(
  url: string,
  parameters: Record<string, string>,
  connection: Connection,
): Promise<Record<string, unknown>> {
  const address = `${url}?${new URLSearchParams(parameters)}`;
  const { body } = await openUrl(address, {}, connection);
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const kind = contentKind(bytes.subarray(0, 1024));
  if (kind !== "json" && kind !== "json error")
    throw new DownloadError(address, {
      happened: `the server sent ${describeContent(kind, bytes.subarray(0, 1024))} in place of JSON`,
      remedy:
        "Open the address in a web browser, or download the layer as GeoJSON from the publisher's site and give its folder with --from",
      retry: kind === "empty" ? "later" : "never",
    });
  const answer = parsed(address, bytes);
  const error = answer.error as { code?: number; message?: string; details?: string[] } | undefined;
  if (error) {
    const words = [error.message, ...(error.details ?? [])].filter(
      (word) => word !== undefined && word !== "",
    );
    throw new ArcgisError(address, Number(error.code ?? 0), words.join("; "));
  }
  return answer;
}

function parsed(address: string, bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
  } catch (cause) {
    throw new DownloadError(address, {
      happened: "the JSON is cut short or broken",
      remedy: "Try again later",
      retry: "later",
      cause,
    });
  }
}
