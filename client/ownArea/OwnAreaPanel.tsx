import { useEffect, useRef } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { ApiError } from "../api.ts";
import { useAskedFocus } from "../area/focusNext.ts";
import { flyTo } from "../camera/flight.ts";
import { Icon } from "../icons/Icon.tsx";
import { reasonOf } from "../status/Banners.tsx";
import { nameOwn, useView } from "../store.ts";
import { MakeArea } from "./MakeArea.tsx";
import { OwnFigures } from "./OwnFigures.tsx";
import { closeOwnArea, KEPT, useMaking, useOwnArea } from "./ownAreaStore.ts";
import { madeInWords, peopleInWords } from "./ownAreaWords.ts";
import { PartsOfArea, WholeInstead } from "./PartsOfArea.tsx";
import { useOwnAnswer } from "./useOwnAnswer.ts";
import "../area/area.css";
import "./ownArea.css";

const NAME = "Your own area";
const LONGEST_NAME = 60;

/** An area of the reader's own: how it is made, who lives there, and every measure of it in words. */
export default function OwnAreaPanel({ manifest, current }: { manifest: Manifest; current: string }) {
  const area = useOwnArea();
  const text = useView((v) => v.own);
  const name = useView((v) => v.ownName);
  const drawing = useMaking((m) => m.way === "draw");
  const { answer, waiting, error, retry } = useOwnAnswer(manifest);
  const heading = useAskedFocus<HTMLHeadingElement>("head", "own");
  useOpeningFlight(answer?.bounds);
  return (
    <article className="area-card own-area">
      <header className="place-head">
        <p className="eyebrow">{name ? NAME : "Made by you, not an official area"}</p>
        <h2 ref={heading} tabIndex={-1}>
          {name ?? NAME}
        </h2>
        <button
          type="button"
          className="button-icon place-close"
          aria-label="Close your own area"
          onClick={closeOwnArea}
        >
          <Icon name="close" />
        </button>
        <div aria-live="polite" aria-busy={waiting}>
          {answer && <p className="quiet">{peopleInWords(answer)}</p>}
        </div>
      </header>
      {text === KEPT && !area && (
        <p className="notice">
          This area is kept only in the browser it was made in, and this is another one. You can make it anew.
        </p>
      )}
      <MakeArea manifest={manifest} />
      {error && !drawing && (
        <div className="own-problem" role="alert">
          <p className="area-none-title">There are no figures for this area</p>
          <p>{refused(error) ? error.message : reasonOf(error)}</p>
          {!refused(error) && (
            <button type="button" className="button" onClick={retry}>
              Try again
            </button>
          )}
        </div>
      )}
      {area && answer && !error && (
        <>
          <section aria-label="What it is made of">
            <label className="own-name">
              Name
              <input
                type="text"
                maxLength={LONGEST_NAME}
                value={name ?? ""}
                placeholder={NAME}
                onChange={(event) => nameOwn(event.target.value || undefined)}
              />
            </label>
            <p>{madeInWords(area, answer)}</p>
            <p className="area-actions">
              <button type="button" className="button" onClick={() => flyTo(answer.bounds)}>
                <Icon name="zoom" size={18} /> Zoom to
              </button>
              {answer.basis === "apportioned" && <WholeInstead answer={answer} />}
            </p>
            <PartsOfArea manifest={manifest} area={area} answer={answer} />
          </section>
          <OwnFigures manifest={manifest} answer={answer} current={current} />
        </>
      )}
    </article>
  );
}

/** Whether the server has looked at the area and cannot use it: asking again would not help. */
function refused(error: Error): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 429;
}

/** A link that does not say where to look opens on the area. */
function useOpeningFlight(bounds: Parameters<typeof flyTo>[0] | undefined): void {
  const opened = useRef(useView.getState().camera !== undefined);
  useEffect(() => {
    if (opened.current || !bounds) return;
    opened.current = true;
    flyTo(bounds);
  }, [bounds]);
}
