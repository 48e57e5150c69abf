import { LEVEL_WORDS } from "../../geodata/area.ts";
import { isOwn } from "../../geodata/ownData/isOwn.ts";
import type { PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";

/** The kinds of area and the periods a measure is known for, each with its figures to take away. */
export function Known({ indicator }: { indicator: PackIndicator }) {
  const own = isOwn(indicator.id);
  const address = `/api/indicators/${indicator.id}`;
  return (
    <>
      <div className="known-scroll">
        <table className="known">
          <thead>
            <tr>
              <th scope="col">Kind of area</th>
              <th scope="col">Periods</th>
              {!own && <th scope="col">Figures</th>}
            </tr>
          </thead>
          <tbody>
            {indicator.series.map((series) => (
              <tr key={series.level}>
                <th scope="row">{capital(LEVEL_WORDS[series.level].many)}</th>
                <td>{periodsOf(indicator, series)}</td>
                {!own && (
                  <td>
                    <a href={`${address}/values.csv?level=${series.level}`} download>
                      CSV<span className="hidden-text"> of {LEVEL_WORDS[series.level].many}</span>
                    </a>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!own && (
        <p>
          <a href={`${address}/dictionary.csv`} download>
            What the columns mean (CSV)
          </a>
        </p>
      )}
    </>
  );
}

function periodsOf({ periods }: PackIndicator, { columns }: PackSeries): string {
  const labels = periods.filter(({ id }) => columns[id]).map(({ label }) => label);
  if (labels.length < 3) return labels.join(", ");
  return `${labels.length}, from ${labels[0]} to ${labels.at(-1)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
