import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { csvLine } from "../../geodata/csv.ts";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { geometryQuery } from "../data/queries.ts";
import { countOf } from "../mode/countOf.ts";
import type { Mapped } from "../mode/mapped.ts";
import { saveBlob } from "../save/saveBlob.ts";
import { type ExportedTable, exportGeoJson, exportTable } from "./exportTable.ts";
import type { Row } from "./rows.ts";

const WORDS = {
  failed: "The file could not be made. The table is as it was: try again, or take the CSV.",
  making: "Making the file…",
};

/** Takes the rows of the table away, in three forms and with what their columns mean. */
export function SaveTable({
  manifest,
  mapped,
  areas,
  districts,
  rows,
}: {
  manifest: Manifest;
  mapped: Mapped;
  areas: AreaTable;
  districts?: AreaTable;
  rows: readonly Row[];
}) {
  const client = useQueryClient();
  const [state, setState] = useState<"making" | "failed">();
  const save = async (make: (table: ExportedTable) => Promise<[Blob, string]> | [Blob, string]) => {
    setState("making");
    try {
      const table = exportTable(manifest, mapped, { areas, districts, rows });
      saveBlob(...(await make(table)));
      setState(undefined);
    } catch {
      setState("failed");
    }
  };
  const none = rows.length === 0 || state === "making";
  return (
    <section className="table-save" aria-label="Take the table away">
      <span>Save {countOf(mapped.level, rows.length)} as</span>
      <button
        type="button"
        className="button"
        disabled={none}
        onClick={() =>
          save((table) => [csv([table.columns.map(({ name }) => name), ...table.rows]), `${table.name}.csv`])
        }
      >
        CSV
      </button>
      <button
        type="button"
        className="button"
        disabled={none}
        onClick={() =>
          save(async (table) => {
            const { exportWorkbook } = await import("./exportWorkbook.ts");
            return [await exportWorkbook(table), `${table.name}.xlsx`];
          })
        }
      >
        Excel
      </button>
      <button
        type="button"
        className="button"
        disabled={none}
        onClick={() =>
          save(async (table) => {
            const geometry = await client.ensureQueryData(geometryQuery(manifest, mapped.level));
            const text = exportGeoJson(table, geometry);
            return [new Blob([text], { type: "application/geo+json" }), `${table.name}.geojson`];
          })
        }
      >
        GeoJSON points
      </button>
      <button
        type="button"
        className="button-plain"
        disabled={none}
        onClick={() =>
          save((table) => [
            csv([
              ["column", "meaning"],
              ...table.columns.map(({ name, meaning }) => [name, meaning]),
              ...table.sources.rows.flatMap((row) =>
                row.map((cell, i) => [`(source) ${table.sources.columns[i]}`, cell]),
              ),
            ]),
            `${table.name}-dictionary.csv`,
          ])
        }
      >
        What the columns mean
      </button>
      <span className="quiet" role="status">
        {state && WORDS[state]}
      </span>
    </section>
  );
}

/** With the mark that makes spreadsheets read it as UTF-8. */
function csv(lines: readonly (readonly (string | number | undefined)[])[]): Blob {
  return new Blob(["\ufeff", ...lines.map(csvLine)], { type: "text/csv;charset=utf-8" });
}
