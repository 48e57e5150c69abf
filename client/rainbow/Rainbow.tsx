import { useMemo, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { DeterminantId } from "../../geodata/determinant.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { Icon } from "../icons/Icon.tsx";
import { openPage } from "../store.ts";
import { useMedia } from "../theme/useMapTheme.ts";
import { listedFor } from "./listedMeasures.ts";
import { MeasureList } from "./MeasureList.tsx";
import { matchingMeasures, measuresByPart, partName } from "./measures.ts";
import { RainbowArcs } from "./RainbowArcs.tsx";
import { RainbowBands } from "./RainbowBands.tsx";
import { RingKey } from "./RingKey.tsx";
import "./rainbow.css";

const WORDS = {
  title: "What shapes our health?",
  lead: "Our health grows out of the lives we lead and the places we live in. Pick a part of the rainbow, then a measure.",
  search: "Find a measure",
  none: "No measure has those words. Try fewer letters, or pick a part of the rainbow.",
  all: "Show all measures",
  own: "Add your own figures",
};

/** The measure picker: the rainbow of determinants, drawn, beside a list of the same that can be searched. */
export default function Rainbow({
  indicators,
  current,
  onChoose,
  onClose,
}: {
  indicators: readonly PackIndicator[];
  current: PackIndicator;
  onChoose(id: string): void;
  onClose(): void;
}) {
  const narrow = useMedia("(max-width: 55rem)");
  const list = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState<DeterminantId>();
  const [typed, setTyped] = useState("");
  const parts = useMemo(() => measuresByPart(indicators), [indicators]);
  const listed = matchingMeasures(part && !typed ? parts.filter((p) => p.id === part) : parts, typed);
  const choosePart = (id: DeterminantId) => {
    setTyped("");
    setPart(id === part ? undefined : id);
    if (narrow) list.current?.scrollIntoView({ block: "start" });
  };
  const shared = {
    parts,
    current: current.determinant,
    chosen: typed ? undefined : part,
    onChoose: choosePart,
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay">
      <Modal className="modal rainbow-modal">
        <Dialog className="rainbow-dialog">
          <header className="dialog-head">
            <Heading slot="title">{WORDS.title}</Heading>
            <button type="button" className="button-icon" aria-label="Close" onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="rainbow-body">
            <div className="rainbow-drawing">
              <p className="rainbow-lead">{WORDS.lead}</p>
              {narrow ? (
                <RainbowBands {...shared} />
              ) : (
                <>
                  <RainbowArcs {...shared} />
                  <RainbowBands {...shared} only="outcomes" />
                  <RingKey />
                </>
              )}
            </div>
            <div className="rainbow-list" ref={list}>
              <label className="field">
                <span className="hidden-text">{WORDS.search}</span>
                <Icon name="search" size={18} />
                <input
                  type="search"
                  placeholder={WORDS.search}
                  value={typed}
                  autoComplete="off"
                  spellCheck="false"
                  onChange={(event) => setTyped(event.target.value)}
                />
              </label>
              <p className="rainbow-which" role="status">
                {typed ? `Measures with “${typed}”` : part ? partName(part) : "All measures"}
                {part && !typed && (
                  <button type="button" className="link-button" onClick={() => setPart(undefined)}>
                    {WORDS.all}
                  </button>
                )}
              </p>
              {listed.length ? (
                <MeasureList parts={listed} current={listedFor(indicators, current).id} onChoose={onChoose} />
              ) : (
                <p className="quiet">{WORDS.none}</p>
              )}
              <button
                type="button"
                className="button"
                onClick={() => {
                  onClose();
                  openPage("own");
                }}
              >
                <Icon name="add" size={18} /> {WORDS.own}
              </button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
