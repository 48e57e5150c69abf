import type { Manifest, PackSource } from "../../geodata/pack/manifest.ts";
import { PageDialog } from "../page/PageDialog.tsx";
import "./sources.css";

const WORDS = {
  title: "Where the figures come from",
  lead: "Every figure on the map comes from one of these published datasets. The fingerprint (SHA-256) lets anyone check that a file is the very one used here.",
  fictionalLead:
    "Every figure and place on this map is made up. The files are laid out like the publishers' own, which are named here.",
  aside: "Set aside",
  asideLead: "These sources could not be used when the data was built, so nothing on the map rests on them.",
  measures: "Used for",
};

const date = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
});
const whole = new Intl.NumberFormat("en-GB");

/** Every source of the pack: publisher, licence, vintage, files with fingerprints; and those set aside, with why. */
export default function Sources({ manifest }: { manifest: Manifest }) {
  const used = manifest.sources.filter((s) => !s.setAside);
  const aside = manifest.sources.filter((s) => s.setAside);
  return (
    <PageDialog title={WORDS.title}>
      <p>{manifest.demonstration ? WORDS.fictionalLead : WORDS.lead}</p>
      {manifest.part && <p className="notice">{manifest.part.note}</p>}
      <p className="quiet">
        {manifest.name} · {used.length} sources · data version <code>{manifest.id}</code>
      </p>
      {used.map((source) => (
        <SourceCard key={source.id} source={source} manifest={manifest} />
      ))}
      {aside.length > 0 && (
        <section className="sources-aside">
          <h3 className="sources-aside-title">{WORDS.aside}</h3>
          <p>{WORDS.asideLead}</p>
          {aside.map((source) => (
            <SourceCard key={source.id} source={source} manifest={manifest} />
          ))}
        </section>
      )}
    </PageDialog>
  );
}

function SourceCard({ source, manifest }: { source: PackSource; manifest: Manifest }) {
  const measures = manifest.indicators.filter((i) => i.source === source.id);
  return (
    <article className="source" id={`source-${source.id}`}>
      <h3>{source.title}</h3>
      <p className="quiet">
        {source.publisher} · {source.vintage} ·{" "}
        <a href={source.licence.url} rel="license noreferrer" target="_blank">
          {source.licence.name}
        </a>
      </p>
      {source.setAside && <p className="notice">{source.setAside}</p>}
      {measures.length > 0 && (
        <p className="quiet">
          {WORDS.measures}: {measures.map((m) => m.name).join("; ")}.
        </p>
      )}
      {source.notes.length > 0 && (
        <ul className="source-notes quiet">
          {source.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{source.attribution}</p>
      {source.files.map((file) => (
        <dl className="source-file" key={file.sha256 + file.name}>
          <div>
            <dt>File</dt>
            <dd>{file.name}</dd>
          </div>
          <div>
            <dt>Rows</dt>
            <dd className="number">{whole.format(file.rows)}</dd>
          </div>
          <div>
            <dt>Retrieved</dt>
            <dd>{dateInWords(file.retrieved)}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd>
              <code>{file.sha256}</code>
            </dd>
          </div>
        </dl>
      ))}
    </article>
  );
}

function dateInWords(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : date.format(at);
}
