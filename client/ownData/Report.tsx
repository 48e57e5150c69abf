import { LEVEL_WORDS } from "../../geodata/area.ts";
import { problemsCsv } from "../../geodata/ownData/ownCsv.ts";
import type { OwnFigures } from "../../geodata/ownData/ownFigures.ts";
import { saveFile } from "../save/saveFile.ts";
import { openPage } from "../store.ts";

const MADE = {
  mean: "their average is shown",
  sum: "their sum is shown",
  ratio: "their numerators and denominators were summed first",
  count: "they were counted",
} as const;
const LISTED = 20;
const number = (n: number) => n.toLocaleString("en-GB");
const rowsOf = (n: number) => (n === 1 ? "1 row" : `${number(n)} rows`);

/** What became of the file: how much matched, where, and every row that did not, with why. */
export function Report({
  own,
  onAgain,
  onAnother,
}: {
  own: OwnFigures;
  /** To take another column of the same file. */
  onAgain?(): void;
  onAnother(): void;
}) {
  const { report, indicator } = own;
  const {
    rows,
    matched,
    carried,
    beyond,
    published,
    suppressed,
    missing,
    repeated,
    levels,
    problems,
    problemCounts,
    notes,
  } = report;
  return (
    <div className="own-report">
      <p className="own-success">
        <strong>{indicator.name}</strong> is on the map. {number(matched)} of {rowsOf(rows)} were used.
      </p>
      <ul className="own-facts">
        {levels.map(({ level, areas, of }) => (
          <li key={level}>
            {number(areas)} of {number(of)} {of === 1 ? LEVEL_WORDS[level].one : LEVEL_WORDS[level].many}
          </li>
        ))}
        <li>
          {rowsOf(published)} with a figure
          {suppressed > 0 && `, ${number(suppressed)} withheld`}
          {missing > 0 && `, ${number(missing)} without a figure`}
        </li>
        {repeated.areas > 0 && (
          <li>
            {number(repeated.areas)} {repeated.areas === 1 ? "area has" : "areas have"} several rows (
            {number(repeated.rows)} in all): {MADE[repeated.made]}
          </li>
        )}
        {carried > 0 && (
          <li>
            {rowsOf(carried)} {carried === 1 ? "is" : "are"} of areas that have changed since: the figures
            were carried over
          </li>
        )}
        {beyond > 0 && <li>{rowsOf(beyond)} beyond the limit were left out</li>}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {problemCounts.length > 0 && (
        <section aria-labelledby="own-problems">
          <h4 id="own-problems">What did not match</h4>
          <ul className="own-facts">
            {problemCounts.map(({ rule, rows: count }) => (
              <li key={rule}>
                {rowsOf(count)}: {rule}
              </li>
            ))}
          </ul>
          <div className="own-scroll">
            <table className="own-table">
              <caption className="hidden-text">Rows that could not be used</caption>
              <thead>
                <tr>
                  <th scope="col">Row</th>
                  <th scope="col">What stood there</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {problems.slice(0, LISTED).map(({ row, rule, value }) => (
                  <tr key={`${row} ${rule}`}>
                    <th scope="row" className="number">
                      {number(row)}
                    </th>
                    <td className="own-quoted">{value || "(blank)"}</td>
                    <td>{rule}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>
            {problems.length > LISTED && <span className="quiet">The first {LISTED} are shown. </span>}
            <button
              type="button"
              className="link-button"
              onClick={() => saveFile(`${indicator.id}-not-matched.csv`, problemsCsv(report), "text/csv")}
            >
              Save the list of rows that did not match
            </button>
          </p>
        </section>
      )}
      <div className="own-actions">
        <button type="button" className="button primary" onClick={() => openPage(undefined)}>
          See the map
        </button>
        {onAgain && (
          <button type="button" className="button" onClick={onAgain}>
            Another column of this file
          </button>
        )}
        <button type="button" className="button" onClick={onAnother}>
          Another file
        </button>
      </div>
    </div>
  );
}
