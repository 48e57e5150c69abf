import type { ReactNode } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { Search } from "../search/Search.tsx";
import "./masthead.css";

/** The name of the thing, what it covers, and the search. */
export function Masthead({ manifest, menu }: { manifest: Manifest; menu?: ReactNode }) {
  return (
    <header className="masthead panel">
      <div className="masthead-brand">
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" className="masthead-mark">
          <path d="M4 24a12 12 0 0 1 24 0" />
          <path d="M10.500 24a5.500 5.500 0 0 1 11 0" />
        </svg>
        <h1>
          Footholds <span>{manifest.name}</span>
        </h1>
        {menu}
      </div>
      <Search manifest={manifest} />
    </header>
  );
}
