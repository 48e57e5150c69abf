import "./withoutEval.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { PageDialog } from "../page/PageDialog.tsx";
import { AddFigures } from "./AddFigures.tsx";
import { OwnList } from "./OwnList.tsx";
import { useOwn } from "./ownStore.ts";
import "./ownData.css";

const WORDS = {
  title: "Your own figures",
  lead: "Put your own figures on the map, beside everyone else's. They are read here, in your browser, and kept here alone. Nobody else sees them, and a link you share does not carry them.",
  kept: "On your map",
  add: "Add figures",
};

/** The reader's own figures: those kept in this browser, and a way to add more. */
export default function OwnData({ manifest, pack }: { manifest: Manifest; pack: Manifest }) {
  const figures = useOwn((s) => s.figures);
  return (
    <PageDialog title={WORDS.title}>
      <p>{WORDS.lead}</p>
      {figures.length > 0 && (
        <section className="own-kept" aria-labelledby="own-kept">
          <h3 id="own-kept">{WORDS.kept}</h3>
          <OwnList manifest={manifest} figures={figures} />
        </section>
      )}
      <section className="own-add" aria-labelledby="own-add">
        <h3 id="own-add">{WORDS.add}</h3>
        <AddFigures pack={pack} />
      </section>
    </PageDialog>
  );
}
