import { chance } from "../statistics/chance.ts";
import type { Administration } from "./administration.ts";
import type { Mesh } from "./mesh.ts";
import type { OutputArea } from "./outputAreas.ts";
import { lonLat } from "./plane.ts";

export interface Postcode {
  /** "SX4 2QT". No postcode of Royal Mail begins with SX. */
  text: string;
  outputArea: number;
  neighbourhood: number;
  lonLat: [number, number];
  /** Year and month, "201203". */
  introduced: string;
  terminated?: string;
}

const AREA = "SX";
const PER_OUTPUT_AREA = 4;
/** Letters that the second part of a postcode may have. */
const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
/** How many postal districts each council district has. */
const OUTCODES = [6, 3, 3, 3, 3, 3, 4];

/** Postcodes of every output area, numbered on through each council district from ward to ward. */
export function makePostcodes(
  seed: number,
  mesh: Mesh,
  outputAreas: readonly OutputArea[],
  { ladOf, wardOf }: Administration,
): Postcode[] {
  const random = chance(seed, "postcodes");
  const out: Postcode[] = [];
  let first = 1;
  for (const [district, outcodes] of OUTCODES.entries()) {
    const mine = outputAreas
      .map((_, i) => i)
      .filter((i) => ladOf[outputAreas[i]!.neighbourhood] === district)
      .sort(
        (a, b) => wardOf[outputAreas[a]!.neighbourhood]! - wardOf[outputAreas[b]!.neighbourhood]! || a - b,
      );
    const perOutcode = Math.ceil(mine.length / outcodes);
    for (const [k, i] of mine.entries()) {
      const { neighbourhood, cells } = outputAreas[i]!;
      for (let n = 0; n < PER_OUTPUT_AREA; n++) {
        const number = ((k % perOutcode) * PER_OUTPUT_AREA + n) * 3 + random.below(3);
        const cell = random.pick(cells);
        const reach = Math.sqrt(mesh.km2[cell]!) * 0.22;
        const at = lonLat([
          mesh.x[cell]! + reach * random.between(-1, 1),
          mesh.y[cell]! + reach * random.between(-1, 1),
        ]);
        const introduced = random.next() < 0.8 ? "198001" : yearMonth(random.between(1981, 2024));
        const gone = random.next() < 0.06;
        out.push({
          text: `${AREA}${first + Math.floor(k / perOutcode)} ${inward(number)}`,
          outputArea: i,
          neighbourhood,
          lonLat: at,
          introduced,
          ...(gone && {
            terminated: yearMonth(random.between(Number(introduced.slice(0, 4)) + 1, 2025)),
          }),
        });
      }
    }
    first += outcodes;
  }
  return out;
}

/** "1AA", "1AB" … "9ZZ", then "0AA" …: digit and two letters in the order they are given out. */
function inward(number: number): string {
  const letters = LETTERS.length;
  const digit = (Math.floor(number / (letters * letters)) + 1) % 10;
  return `${digit}${LETTERS[Math.floor(number / letters) % letters]}${LETTERS[number % letters]}`;
}

function yearMonth(year: number): string {
  const whole = Math.floor(year);
  return `${whole}${String(1 + Math.floor((year - whole) * 12)).padStart(2, "0")}`;
}
