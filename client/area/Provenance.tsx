import type { Manifest, PackIndicator } from "../../geodata/pack/manifest.ts";
import { openPage } from "../store.ts";

/** Where a figure comes from, under which licence, how old it is, and what to bear in mind. */
export function Provenance({ manifest, indicator }: { manifest: Manifest; indicator: PackIndicator }) {
  const source = manifest.sources.find((s) => s.id === indicator.source);
  const published = monthInWords(indicator.published);
  return (
    <section className="provenance" aria-label="About this figure">
      <h3>About this figure</h3>
      <p>{indicator.definition}</p>
      {indicator.caveat && <p>{indicator.caveat}</p>}
      {source && (
        <p>
          Source: {source.title}, {source.publisher} ({source.vintage}). Published {published}
          {indicator.nextExpected ? `; next expected ${monthInWords(indicator.nextExpected)}` : ""}.{" "}
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

const month = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
});

/** An ISO date or year-month as "October 2025"; anything else as it stands. */
function monthInWords(iso: string): string {
  const at = /^\d{4}-\d{2}(-\d{2})?$/.test(iso) ? new Date(iso.length === 7 ? `${iso}-01` : iso) : undefined;
  return at && !Number.isNaN(at.getTime()) ? month.format(at) : iso;
}
