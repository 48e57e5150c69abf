import type { CustomAreaAnswer } from "../api.ts";
import type { OwnArea } from "./ownArea.ts";

const whole = new Intl.NumberFormat("en-GB");
/** Districts named before the rest are counted. */
const NAMED = 3;

/** "10,471 people in 2021, in Marrow Valley and Wendminster". */
export function peopleInWords({ population, districts }: CustomAreaAnswer): string {
  const names = districts.slice(0, NAMED).map(({ name }) => name);
  const others = districts.length - names.length;
  const list = [...names, ...(others > 0 ? [`${others} more`] : [])];
  const where = list.length > 1 ? `${list.slice(0, -1).join(", ")} and ${list.at(-1)}` : list.join("");
  return `${whole.format(population)} people in 2021${where && `, in ${where}`}`;
}

/** What the area is, and how its figures come about. */
export function madeInWords(area: OwnArea, { areas, basis, points }: CustomAreaAnswer): string {
  const split = areas.filter(({ share }) => share < 1).length;
  const count = `${whole.format(areas.length)} ${areas.length === 1 ? "neighbourhood" : "neighbourhoods"}`;
  const about =
    points === "output areas"
      ? "who lives inside is told by the centres of output areas of about 300 people"
      : "who lives inside is told by the centres of neighbourhoods";
  if (basis === "summed")
    return `${whatItIs(area)} It holds ${count}, whole. Figures are worked out from those of its parts.${"codes" in area ? "" : ` Of those on the edge, ${about}.`}`;
  return `${whatItIs(area)} It touches ${count} and holds a part of ${whole.format(split)}: ${about}. Figures of split neighbourhoods are shared out by residents, so they are less exact than their margin of error says.`;
}

function whatItIs(area: OwnArea): string {
  if ("codes" in area) return "Put together from official areas.";
  if ("geometry" in area) return `An outline ${area.from}.`;
  const size = metresInWords(area.metres);
  return area.minutes === undefined
    ? `Everywhere within ${size} as the crow flies.`
    : `About ${area.minutes} minutes' walk. This is an estimate, not a route: ${size} as the crow flies, taking ways to be 1.3 times as long and a pace of 4.8 km an hour.`;
}

export function metresInWords(metres: number): string {
  return metres < 1000
    ? `${Math.round(metres / 10) * 10} m`
    : `${Number((metres / 1000).toFixed(1)).toLocaleString("en-GB")} km`;
}
