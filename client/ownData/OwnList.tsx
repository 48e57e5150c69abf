import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Geography } from "../../geodata/geography.ts";
import { ownCsv } from "../../geodata/ownData/ownCsv.ts";
import type { OwnFigures } from "../../geodata/ownData/ownFigures.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { announce } from "../announce/announce.ts";
import { areasQuery } from "../data/queries.ts";
import { Icon } from "../icons/Icon.tsx";
import { saveFile } from "../save/saveFile.ts";
import { firstIndicator } from "../shown/resolveView.ts";
import { chooseIndicator, openPage, useView } from "../store.ts";
import { deleteOwn, useOwn } from "./ownStore.ts";

const WORDS = {
  noAreas: "None of its areas is on this map.",
  unkept: "This browser did not keep it: export it before you close the page.",
  sure: "Delete it from this browser? This cannot be undone.",
};

/** Each of the reader's own indicators, to show, take away or delete. */
export function OwnList({ manifest, figures }: { manifest: Manifest; figures: readonly OwnFigures[] }) {
  return (
    <ul className="own-list">
      {figures.map((own) => (
        <OwnItem key={own.indicator.id} manifest={manifest} own={own} />
      ))}
    </ul>
  );
}

function OwnItem({ manifest, own }: { manifest: Manifest; own: OwnFigures }) {
  const client = useQueryClient();
  const unkept = useOwn((s) => s.unkept.includes(own.indicator.id));
  const [asking, setAsking] = useState(false);
  const { id, name } = own.indicator;
  const drawable = manifest.indicators.some((each) => each.id === id && each.series.length > 0);
  const exportCsv = async () => {
    const levels = own.levels.flatMap(({ level }) =>
      manifest.levels.some((l) => l.level === level) ? level : [],
    );
    const tables = await Promise.all(
      levels.map((level) => client.ensureQueryData(areasQuery(manifest, level)).catch(() => undefined)),
    );
    const geography: Geography = Object.fromEntries(
      tables.flatMap((table) => (table ? [[table.level, table]] : [])),
    );
    saveFile(`${id}.csv`, ownCsv(own, geography), "text/csv");
  };
  const remove = async () => {
    const next = firstIndicator(manifest);
    if (useView.getState().indicator === id && next) chooseIndicator(next.id);
    await deleteOwn(id);
    announce(`${name} is deleted.`);
    document.querySelector<HTMLElement>(".own-step")?.focus();
  };
  return (
    <li className="own-item">
      <div>
        <p className="own-name">{name}</p>
        <p className="quiet">
          {own.file} · added {day.format(new Date(own.added))} · {own.report.matched.toLocaleString("en-GB")}{" "}
          of {own.report.rows.toLocaleString("en-GB")} rows used
          {!drawable && ` · ${WORDS.noAreas}`}
        </p>
        {unkept && <p className="notice">{WORDS.unkept}</p>}
      </div>
      {asking ? (
        <div className="own-actions" role="alertdialog" aria-label={WORDS.sure}>
          <p>{WORDS.sure}</p>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            Keep it
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked here */}
          <button type="button" className="button primary" autoFocus onClick={remove}>
            Delete {name}
          </button>
        </div>
      ) : (
        <div className="own-actions">
          {drawable && (
            <button
              type="button"
              className="button"
              aria-label={`Show ${name} on the map`}
              onClick={() => {
                openPage(undefined);
                chooseIndicator(id);
              }}
            >
              Show
            </button>
          )}
          <button type="button" className="button" aria-label={`Export ${name} as CSV`} onClick={exportCsv}>
            <Icon name="download" size={18} /> CSV
          </button>
          <button
            type="button"
            className="button"
            aria-label={`Export ${name} to share`}
            onClick={() => saveFile(`${id}.json`, JSON.stringify(own), "application/json")}
          >
            <Icon name="download" size={18} /> To share
          </button>
          <button
            type="button"
            className="button"
            aria-label={`Delete ${name}`}
            onClick={() => setAsking(true)}
          >
            Delete
          </button>
        </div>
      )}
    </li>
  );
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
