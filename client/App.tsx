import { useQuery } from "@tanstack/react-query";
import { Announcer } from "./announce/Announcer.tsx";
import { packQuery } from "./data/queries.ts";
import { Explorer } from "./Explorer.tsx";
import { useOwnReady } from "./ownData/useOwnManifest.ts";
import { firstIndicator } from "./shown/resolveView.ts";
import { EmptyPack, PackProblem, Progress } from "./status/Banners.tsx";
import { useMapTheme } from "./theme/useMapTheme.ts";

/** The whole page: waits for the pack, then shows it. */
export function App() {
  const theme = useMapTheme();
  const pack = useQuery(packQuery);
  const ready = useOwnReady();
  return (
    <>
      <Progress />
      <Announcer />
      {pack.data && ready ? (
        firstIndicator(pack.data) ? (
          <Explorer key={pack.data.id} pack={pack.data} theme={theme} />
        ) : (
          <EmptyPack name={pack.data.name} />
        )
      ) : pack.error ? (
        <PackProblem error={pack.error} />
      ) : (
        <Skeleton />
      )}
    </>
  );
}

function Skeleton() {
  return (
    <div className="boot" role="status">
      Loading the map…
    </div>
  );
}
