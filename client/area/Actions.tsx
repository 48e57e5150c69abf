import { useState } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { announce } from "../announce/announce.ts";
import { flyTo } from "../camera/flight.ts";
import { comparing } from "../compare/comparing.ts";
import { Icon } from "../icons/Icon.tsx";
import { startMaking, toggleCode, useOwnArea } from "../ownArea/ownAreaStore.ts";
import { areaCsv } from "./areaCsv.ts";
import type { AreaFacts } from "./areaFacts.ts";

/** What a reader can do with a place: compare it, see all of it, link to it, take its figures away. */
export function Actions({ manifest, facts }: { manifest: Manifest; facts: AreaFacts }) {
  const [copied, setCopied] = useState<"yes" | "no">();
  const own = useOwnArea();
  const mine = own && "codes" in own && own.codes.includes(facts.code);
  const waiting = comparing((s) => s.waiting);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied("yes");
      announce("Link copied.");
    } catch {
      setCopied("no");
    }
  };
  return (
    <div className="area-actions">
      <button
        type="button"
        className="button"
        aria-pressed={waiting}
        onClick={() => {
          comparing.setState({ waiting: !waiting });
          if (!waiting) announce("Choose a second place on the map or by search.");
        }}
      >
        <Icon name="compare" size={18} /> {waiting ? "Pick the other place" : "Compare"}
      </button>
      {facts.bounds && (
        <button type="button" className="button" onClick={() => facts.bounds && flyTo(facts.bounds)}>
          <Icon name="zoom" size={18} /> Zoom to
        </button>
      )}
      <button type="button" className="button" onClick={copy}>
        <Icon name="link" size={18} /> {copied === "yes" ? "Copied" : "Copy link"}
      </button>
      {facts.level !== "country" && (
        <button
          type="button"
          className="button"
          onClick={() => {
            const done = toggleCode(facts.code) === "added" ? "put into" : "taken out of";
            announce(`${facts.name} ${done} your area.`);
            startMaking("pick");
          }}
        >
          <Icon name="shape" size={18} /> {mine ? "Take out of my area" : "Add to my area"}
        </button>
      )}
      <button
        type="button"
        className="button"
        onClick={() => download(`${facts.code}.csv`, areaCsv(manifest, facts))}
      >
        <Icon name="download" size={18} /> CSV
      </button>
      {copied === "no" && (
        <p className="quiet area-copy" role="alert">
          The browser did not allow copying. The link is in the address bar.
        </p>
      )}
    </div>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
