import { useQuery } from "@tanstack/react-query";
import { Announcer } from "./announce/Announcer.tsx";
import { packQuery } from "./data/queries.ts";
import { Explorer } from "./Explorer.tsx";
import { firstIndicator } from "./shown/resolveView.ts";
import { EmptyPack, PackProblem, Progress } from "./status/Banners.tsx";
import { useMapTheme } from "./theme/useMapTheme.ts";

/** The whole page: waits for the pack, then shows it. */
export function App() {
  const theme = useMapTheme();
  const pack = useQuery(packQuery);
  return (
    <>
      <Progress />
      <Announcer />
      {pack.data ? (
        firstIndicator(pack.data) ? (
          <Explorer key={pack.data.id} manifest={pack.data} theme={theme} />
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
