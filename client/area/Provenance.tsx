import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { openPage } from "../store.ts";
import { dateInWords } from "../words/date.ts";

/** Where a figure comes from, under which licence, how old it is, and what to bear in mind. */
export function Provenance({ manifest, indicator }: { manifest: Manifest; indicator: PackIndicator }) {
  const source = manifest.sources.find((s) => s.id === indicator.source);
  return (
    <section className="provenance" aria-label="About this figure">
      <h3>About this figure</h3>
      <p>
        {indicator.definition}{" "}
        <button type="button" className="link-button" onClick={() => openPage("indicator")}>
          What is this?
        </button>
      </p>
      {indicator.caveat && <p>{indicator.caveat}</p>}
      {source && (
        <p>
          Source: {source.title}, {source.publisher} ({source.vintage}). Published{" "}
          {dateInWords(indicator.published)}
          {indicator.nextExpected ? `; next expected ${dateInWords(indicator.nextExpected)}` : ""}.{" "}
          <a href={source.licence.url} rel="license noreferrer" target="_blank">
            {source.licence.name}
          </a>
          .{" "}
          <button type="button" className="link-button" onClick={() => openPage("sources")}>
            All sources
          </button>
        </p>
      )}
    </section>
  );
}
