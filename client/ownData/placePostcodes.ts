import type { PostcodePlaces } from "../../geodata/ownData/placeRow.ts";
import { postcodeKey, postcodeOfKey } from "../../geodata/search/postcodes.ts";
import { sectorOf } from "../../geodata/search/postcodesOfSector.ts";
import { ApiError, fetchSectors } from "../api.ts";

/** Sectors asked for at once: as many as the server takes. */
const AT_ONCE = 100;
const TRIES = 4;

/**
 * Where postcodes lie. The server is asked for whole sectors ("M15 6") and never learns which postcodes are meant. Tells the
 * share that is done after each request.
 */
export async function placePostcodes(
  texts: readonly string[],
  progress: (share: number) => void,
): Promise<PostcodePlaces> {
  const wanted = new Set<string>();
  for (const text of texts) {
    const key = postcodeKey(text);
    if (key !== undefined) wanted.add(postcodeOfKey(key));
  }
  const places = new Map<string, string>();
  const sectors = [...new Set([...wanted].map(sectorOf))].sort();
  for (let at = 0; at < sectors.length; at += AT_ONCE) {
    const answer = await patiently(() => fetchSectors(sectors.slice(at, at + AT_ONCE)));
    for (const { sector, units, lsoas } of answer.sectors)
      units.split(" ").forEach((unit, i) => {
        const postcode = sector + unit;
        const code = answer.codes[lsoas[i] ?? -1];
        if (code !== undefined && wanted.has(postcode)) places.set(postcode, code);
      });
    progress(Math.min(1, (at + AT_ONCE) / sectors.length));
  }
  return places;
}

/** Asks again after a while where no answer came, or one that may pass. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const passing =
        error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);
      if (!passing || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries));
    }
  }
}
