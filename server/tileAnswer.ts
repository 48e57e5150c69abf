import { chooseEncoding, type Preference } from "./acceptEncoding.ts";
import { type Immutable, immutable } from "./answer.ts";
import { ApiError } from "./errors.ts";
import type { Store, StoredArchive } from "./store.ts";
import { unpack } from "./tileArchive.ts";

/** Beyond this zoom tile numbers no longer fit PMTiles. */
const DEEPEST_ZOOM = 26;
const NUMBER = /^(0|[1-9]\d{0,8})$/;

/**
 * The answer to a tile's address: its bytes as the archive has them, in the client's encoding; 204 where the archive holds
 * no tile. Throws an ApiError for an archive that no pack has (404) and for numbers that name no tile (400).
 */
export async function tileAnswer(
  store: Store,
  address: { archive: string; z: string; x: string; y: string },
  preference: Preference,
): Promise<Immutable> {
  const [z, x, y] = [address.z, address.x, address.y].map(tileNumber) as [number, number, number];
  if (z > DEEPEST_ZOOM || x >= 2 ** z || y >= 2 ** z)
    throw new ApiError(
      400,
      "malformed-request",
      `There is no tile ${z}/${x}/${y}: zoom goes to ${DEEPEST_ZOOM}, and x and y to 2 to the power of zoom, less one.`,
    );
  const archive = archiveNamed(store, address.archive);
  const preferred = chooseEncoding(
    preference,
    (encoding) => encoding === "gzip" || archive.brotli !== undefined,
  );
  const source = preferred === "br" ? archive.brotli! : archive.gzip;
  const stored = await source.tile(z, x, y);
  const etag = (form: string) => `${archive.hash}-${z}-${x}-${y}${form}`;
  if (!stored) return immutable(etag(""), {});
  const type = { "content-type": "application/vnd.mapbox-vector-tile" };
  const encoding = source.encoding;
  if (!encoding) return immutable(etag(""), type, stored);
  if (!preferred) return immutable(etag(""), type, await unpack(stored, encoding));
  return immutable(etag(`-${encoding}`), { ...type, "content-encoding": encoding }, stored);
}

function archiveNamed(store: Store, name: string): StoredArchive {
  for (const pack of store.packs()) {
    const archive = pack.archive(name);
    if (archive) return archive;
  }
  throw new ApiError(
    404,
    "unknown-archive",
    `There are no tiles called "${name}". The map may have been updated.`,
  );
}

function tileNumber(text: string): number {
  if (!NUMBER.test(text))
    throw new ApiError(400, "malformed-request", `A tile is named by three whole numbers, got "${text}".`);
  return Number(text);
}
