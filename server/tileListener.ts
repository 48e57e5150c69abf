import type { IncomingMessage, ServerResponse } from "node:http";
import { encodingPreference } from "./acceptEncoding.ts";
import { formFor } from "./answer.ts";
import type { HotAnswers } from "./hotAnswers.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Puts a short way before the application's listener: a tile or file that was asked for lately goes out as it was made
 * then, without a router, a Request or a Response. Everything else goes on to the application, which gives the same
 * answers more slowly. `onHit` is told of each.
 */
export function tileListener(
  hot: HotAnswers,
  application: Listener,
  onHit?: (path: string, status: number) => void,
): Listener {
  return (request, response) => {
    const { url = "", method, headers } = request;
    const short = url.startsWith("/tiles/") || url.startsWith("/data/");
    if (short && (method === "GET" || method === "HEAD") && headers.range === undefined) {
      const ready = hot.get(url, encodingPreference(headers["accept-encoding"] as string | undefined));
      if (ready) {
        const { status, headers: lines, body, latin1 } = formFor(ready, method, headers["if-none-match"]);
        hot.hits++;
        response.writeHead(status, lines);
        if (latin1 === undefined) response.end(body);
        else response.end(latin1, "latin1");
        onHit?.(url, status);
        return;
      }
    }
    application(request, response);
  };
}
