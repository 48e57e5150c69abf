import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { LEVEL_WORDS } from "../geodata/area.ts";
import { fullName } from "../geodata/indicators/family.ts";
import type { Manifest } from "../geodata/pack/manifest.ts";
import type { Selected } from "./area/useSelected.ts";
import { fitCamera, type Padding } from "./camera/fitCamera.ts";
import { useFlight } from "./camera/flight.ts";
import { useAreaFlights } from "./camera/useAreaFlights.ts";
import { pickArea } from "./compare/pickArea.ts";
import { settingsQuery } from "./data/queries.ts";
import { hover } from "./hover/useHover.ts";
import type { MapProblem } from "./map/mapProblem.ts";
import { swipeNames } from "./mode/swipeMapped.ts";
import { takePoint } from "./ownArea/ownAreaStore.ts";
import { useOwnOutline } from "./ownArea/useOwnOutline.ts";
import type { Shown } from "./shown/useShown.ts";
import { moveCamera, openPage, useView } from "./store.ts";
import type { MapTheme } from "./theme/colours.ts";
import { useMedia } from "./theme/useMapTheme.ts";

/** On its way from the start, while the pack is fetched. */
const mapCode = import("./map/AreaMap.tsx");
const AreaMap = lazy(() => mapCode.then((m) => ({ default: m.AreaMap })));
const Swipe = lazy(() => import("./swipe/Swipe.tsx"));

/** The map, given what is drawn and where the panels lie; it hands back what the reader points at. */
export function MapView({
  manifest,
  shown,
  theme,
  padding,
  selected,
  compared,
}: {
  manifest: Manifest;
  shown: Shown;
  theme: MapTheme;
  padding: Padding;
  selected?: Selected;
  compared?: Selected;
}) {
  const { mapped, wanted } = shown;
  const camera = useView((v) => v.camera);
  useAreaFlights(manifest);
  const outsideStyle = useQuery(settingsQuery).data?.basemapStyle;
  const fit = useFlight((f) => f.fit);
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const [problem, setProblem] = useState<MapProblem>();
  const [ready, setReady] = useState(false);
  // where panels lie on opening decides the opening view; it does not move when they do
  const [opening] = useState(() => fitCamera(manifest.bounds, innerWidth, innerHeight, padding));
  const marked = useMemo(() => onMap(selected), [selected]);
  const markedOther = useMemo(() => onMap(compared), [compared]);
  const own = useOwnOutline();
  const level = mapped?.level ?? wanted.level;
  return (
    <main
      className="map-view"
      aria-label={`Map of ${manifest.name}: ${mapped?.title ?? fullName(wanted.indicator)} by ${LEVEL_WORDS[level].one}`}
      data-ready={(ready && !shown.waiting) || undefined}
      onPointerLeave={() => hover(undefined)}
    >
      <Suspense>
        <AreaMap
          manifest={manifest}
          level={level}
          column={mapped}
          theme={theme}
          camera={camera ?? opening}
          fit={fit}
          selected={marked}
          compared={markedOther}
          padding={padding}
          reducedMotion={reducedMotion}
          outsideStyle={outsideStyle}
          onHover={hover}
          own={own}
          onPoint={takePoint}
          onSelect={(hit) => pickArea(hit?.code)}
          onCamera={moveCamera}
          onReady={() => setReady(true)}
          onProblem={setProblem}
        />
      </Suspense>
      {mapped?.left && mapped.mode === "swipe" && ready && (
        <Suspense>
          <Swipe
            manifest={manifest}
            left={mapped.left}
            names={swipeNames(mapped, mapped.left)}
            theme={theme}
            padding={padding}
            selected={marked}
            compared={markedOther}
          />
        </Suspense>
      )}
      {problem && (
        <p className="map-problem notice" role="alert">
          {problem.message}{" "}
          <button type="button" className="link-button" onClick={() => openPage("table")}>
            Open the table
          </button>
        </p>
      )}
    </main>
  );
}

function onMap(area: Selected | undefined) {
  return area && { level: area.level, index: area.index, code: area.code };
}
