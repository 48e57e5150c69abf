import { lazy, Suspense, useState } from "react";
import type { Manifest } from "../geodata/pack/manifest.ts";
import { useNarration } from "./announce/useNarration.ts";
import { useFocusAsked } from "./area/focusNext.ts";
import { useSelected } from "./area/useSelected.ts";
import type { Padding } from "./camera/fitCamera.ts";
import { HoverReadout } from "./hover/HoverReadout.tsx";
import { Icon } from "./icons/Icon.tsx";
import { MapView } from "./MapView.tsx";
import { Masthead } from "./masthead/Masthead.tsx";
import { MeasurePanel } from "./measure/MeasurePanel.tsx";
import { Menu } from "./menu/Menu.tsx";
import { useOwnLost, useOwnManifest } from "./ownData/useOwnManifest.ts";
import { Place } from "./Place.tsx";
import { PrintedPage } from "./print/PrintedPage.tsx";
import { usePrinting } from "./print/printing.ts";
import { filedUnder } from "./rainbow/measures.ts";
import { Sheet } from "./sheet/Sheet.tsx";
import { type Snap, snapHeights } from "./sheet/snap.ts";
import { useShown } from "./shown/useShown.ts";
import { Banners } from "./status/Banners.tsx";
import { DemonstrationLabel } from "./status/DemonstrationLabel.tsx";
import { PartBoundary } from "./status/PartBoundary.tsx";
import { openPage, useView } from "./store.ts";
import type { MapTheme } from "./theme/colours.ts";
import { useMedia } from "./theme/useMapTheme.ts";
import "./explorer.css";

const OwnAreaPanel = lazy(() => import("./ownArea/OwnAreaPanel.tsx"));
const Sources = lazy(() => import("./sources/Sources.tsx"));
const About = lazy(() => import("./about/About.tsx"));
const IndicatorPage = lazy(() => import("./indicator/IndicatorPage.tsx"));
const OwnData = lazy(() => import("./ownData/OwnData.tsx"));
const AreaTablePage = lazy(() => import("./table/AreaTablePage.tsx"));

const PHONE = "(max-width: 43.75rem)";

/** The map with its panels: floating beside it on a wide window, in a sheet below it on a phone. */
export function Explorer({ pack, theme }: { pack: Manifest; theme: MapTheme }) {
  const manifest = useOwnManifest(pack);
  const phone = useMedia(PHONE);
  const page = useView((v) => v.page);
  const area = useView((v) => v.area);
  const compare = useView((v) => v.compare);
  const shown = useShown(manifest);
  const ownLost = useOwnLost(manifest);
  const level = shown.drawn?.level ?? shown.wanted.level;
  const selected = useSelected(manifest, area, level);
  const compared = useSelected(manifest, compare, level);
  useNarration(manifest, shown, selected);

  const own = useView((v) => v.own);
  const told = area ?? (own && "own");
  const [snap, setSnap] = useState<Snap>(told ? "half" : "peek");
  const [tab, setTab] = useState<"measure" | "place">(told ? "place" : "measure");
  const [folded, setFolded] = useState(false);
  const printing = usePrinting((p) => p.printing);
  const asks = useFocusAsked((f) => f.asks);
  const [showing, setShowing] = useState({ told, asks });
  if (showing.told !== told || showing.asks !== asks) {
    setShowing({ told, asks });
    setTab(told ? "place" : "measure");
    if (told && snap === "peek") setSnap("half");
  }

  const inHand = {
    selected: selected?.level === level ? selected.index : undefined,
    compared: compared?.level === level ? compared.index : undefined,
  };
  const measure = <MeasurePanel manifest={manifest} shown={shown} theme={theme} inHand={inHand} />;
  const place = area ? (
    <Place manifest={manifest} shown={shown} theme={theme} code={area} compare={compare} />
  ) : (
    own && (
      <PartBoundary key="own">
        <Suspense fallback={<span className="skeleton place-skeleton" />}>
          <OwnAreaPanel manifest={manifest} current={shown.wanted.indicator.id} />
        </Suspense>
      </PartBoundary>
    )
  );
  const padding = phone ? phonePadding(snap) : widePadding(Boolean(told), folded);

  return (
    <div className="explorer" data-phone={phone || undefined} data-place={told ? "" : undefined}>
      <button type="button" className="skip" onClick={() => openPage("table")}>
        Skip the map: all places in a table
      </button>
      <MapView
        manifest={pack}
        shown={shown}
        theme={theme}
        padding={padding}
        selected={selected}
        compared={compared}
      />
      {phone ? (
        <>
          <Masthead manifest={manifest} menu={<Menu theme={theme} folded />} />
          <Sheet
            snap={snap}
            onSnap={setSnap}
            head={
              told ? (
                <>
                  <Tab current={tab === "place"} onPress={() => setTab("place")}>
                    {area ? (selected?.name ?? "Place") : "Your own area"}
                  </Tab>
                  <Tab current={tab === "measure"} onPress={() => setTab("measure")}>
                    Measure
                  </Tab>
                </>
              ) : (
                <p className="eyebrow">{filedUnder(shown.wanted.indicator.determinant)}</p>
              )
            }
          >
            {tab === "place" && place ? place : measure}
          </Sheet>
        </>
      ) : (
        <>
          <div className="left-column">
            <Masthead manifest={manifest} />
            <section className="left-panel panel" aria-label="Measure" data-folded={folded || undefined}>
              <button
                type="button"
                className="fold button-icon"
                aria-expanded={!folded}
                aria-label={folded ? "Show the key" : "Fold the key away"}
                onClick={() => setFolded(!folded)}
              >
                <Icon name={folded ? "down" : "up"} />
              </button>
              {folded ? <p className="folded-title">{shown.wanted.indicator.shortName}</p> : measure}
            </section>
          </div>
          <div className="top-right">
            <Menu theme={theme} />
          </div>
          {place && (
            <section className="right-panel panel" aria-label={area ? "Place" : "Your own area"}>
              {place}
            </section>
          )}
        </>
      )}
      {manifest.demonstration && (
        <div className="demonstration-place">
          <DemonstrationLabel />
        </div>
      )}
      {printing && !page && (
        <PrintedPage
          manifest={manifest}
          shown={shown}
          theme={theme}
          padding={padding}
          area={area}
          compare={compare}
          inHand={inHand}
        />
      )}
      <HoverReadout shown={shown} />
      <Banners packId={manifest.id} shown={shown} ownLost={ownLost} />
      <PartBoundary key={page}>
        <Suspense>
          {page === "sources" && <Sources manifest={manifest} />}
          {page === "about" && <About manifest={manifest} />}
          {page === "indicator" && (
            <IndicatorPage
              manifest={manifest}
              indicator={shown.wanted.indicator}
              period={shown.wanted.period}
              level={shown.wanted.level}
              theme={theme}
            />
          )}
          {page === "own" && <OwnData manifest={manifest} pack={pack} />}
          {page === "table" && <AreaTablePage manifest={manifest} shown={shown} />}
        </Suspense>
      </PartBoundary>
    </div>
  );
}

function Tab({
  current,
  onPress,
  children,
}: {
  current: boolean;
  onPress(): void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" className="sheet-tab" aria-pressed={current} onClick={onPress}>
      {children}
    </button>
  );
}

const LEFT = 392;
const RIGHT = 428;
/** Pixels that the row of buttons covers at the top. */
const TOP = 52;

function widePadding(place: boolean, folded: boolean): Padding {
  return {
    top: TOP,
    bottom: 0,
    left: folded ? 0 : LEFT,
    right: place ? RIGHT : 0,
  };
}

/** What the sheet covers, but never so much that nothing of the map is left to fly to. */
function phonePadding(snap: Snap): Padding {
  const heights = snapHeights(innerHeight);
  return {
    top: 112,
    bottom: snap === "peek" ? heights.peek : heights.half,
    left: 0,
    right: 0,
  };
}
