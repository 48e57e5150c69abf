import { useIsFetching, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ApiError } from "../api.ts";
import { servedPackQuery } from "../data/queries.ts";
import { Icon } from "../icons/Icon.tsx";
import type { Shown } from "../shown/useShown.ts";
import { openPage } from "../store.ts";
import "./status.css";

const WORDS = {
  offline:
    "You are offline. What you have already seen still works; new places and measures will load when you are back.",
  newer: "New data has been published here since you opened this page.",
  reload: "Reload",
  again: "Try again",
  failed: "This measure could not be loaded. The map and your place are safe.",
  elsewhere:
    "This link is to somebody's own figures. They are kept in the browser of whoever sent it and are not in the link. The map shows another measure; ask the sender for the exported file.",
  "other-areas": "Your own figures are of areas that this map does not have. It shows another measure.",
  own: "Your figures",
  gap: "There are no figures for this period at this level. Pick another period.",
};

/** What the reader should know about the data just now: offline, newer, failed, or a gap. */
export function Banners({
  packId,
  shown,
  ownLost,
}: {
  packId: string;
  shown: Shown;
  /** Why own figures that the address asks for are not on the map. */
  ownLost?: "elsewhere" | "other-areas";
}) {
  const online = useOnline();
  const served = useQuery(servedPackQuery(packId));
  const newer = served.data !== packId;
  return (
    <div className="banners" role="status">
      {!online && <p className="banner">{WORDS.offline}</p>}
      {newer && (
        <p className="banner">
          {WORDS.newer}{" "}
          <button type="button" className="button" onClick={() => location.reload()}>
            {WORDS.reload}
          </button>
        </p>
      )}
      {ownLost && (
        <p className="banner">
          {WORDS[ownLost]}{" "}
          <button type="button" className="button" onClick={() => openPage("own")}>
            {WORDS.own}
          </button>
        </p>
      )}
      {shown.error && (
        <p className="banner">
          {WORDS.failed} {reasonOf(shown.error)}{" "}
          <button type="button" className="button" onClick={shown.retry}>
            {WORDS.again}
          </button>
        </p>
      )}
      {shown.gap && !shown.waiting && <p className="banner">{WORDS.gap}</p>}
    </div>
  );
}

/** A thin bar along the top once data has been on its way for half a second. */
export function Progress() {
  const fetching = useIsFetching({
    predicate: (q) => q.queryKey[0] !== "served-pack",
  });
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!fetching) return setLate(false);
    const timer = setTimeout(() => setLate(true), 500);
    return () => clearTimeout(timer);
  }, [fetching]);
  if (!late) return null;
  return <div className="progress" role="progressbar" aria-label="Loading data" />;
}

/** The page without a pack: what happened, what is safe, what to try. */
export function PackProblem({ error }: { error: Error }) {
  const client = useQueryClient();
  return (
    <main className="pack-problem">
      <Icon name="question" size={32} />
      <h1>The map's data could not be loaded</h1>
      <p>{reasonOf(error)} Nothing you have saved is lost, and your link still works.</p>
      <button
        type="button"
        className="button primary"
        onClick={() => client.refetchQueries({ queryKey: ["pack"] })}
      >
        {WORDS.again}
      </button>
    </main>
  );
}

/** The page with a pack that holds no measures. */
export function EmptyPack({ name }: { name: string }) {
  return (
    <main className="pack-problem">
      <h1>There are no measures in this data</h1>
      <p>
        “{name}” was built without any figures. Build it again with{" "}
        <code>npm run data -- england --from &lt;folder&gt;</code> and see what it says about each source.
      </p>
    </main>
  );
}

/** Why a request failed, in a sentence, with the number to quote when asking for help. */
export function reasonOf(error: Error): string {
  if (!(error instanceof ApiError)) return "Something went wrong on this page.";
  if (error.status === 0) return "The server did not answer. Check your connection.";
  return error.requestId ? `${error.message} (request ${error.requestId})` : error.message;
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener("online", changed);
      window.addEventListener("offline", changed);
      return () => {
        window.removeEventListener("online", changed);
        window.removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}
