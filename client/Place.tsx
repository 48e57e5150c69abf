import { lazy, Suspense } from "react";
import type { Manifest } from "../geodata/pack/manifest.ts";
import type { Shown } from "./shown/useShown.ts";
import { PartBoundary } from "./status/PartBoundary.tsx";
import type { MapTheme } from "./theme/colours.ts";

const AreaPanel = lazy(() => import("./area/AreaPanel.tsx"));
const Compare = lazy(() => import("./compare/Compare.tsx"));

/** What is told of the selected place: its card, or two places side by side. */
export function Place({
  manifest,
  shown,
  theme,
  code,
  compare,
}: {
  manifest: Manifest;
  shown: Shown;
  theme: MapTheme;
  code: string;
  compare?: string;
}) {
  return (
    <PartBoundary key={code}>
      <Suspense fallback={<span className="skeleton place-skeleton" />}>
        {compare ? (
          <Compare manifest={manifest} shown={shown} codes={[code, compare]} />
        ) : (
          <AreaPanel manifest={manifest} shown={shown} theme={theme} code={code} />
        )}
      </Suspense>
    </PartBoundary>
  );
}
