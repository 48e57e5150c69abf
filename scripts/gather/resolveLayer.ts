import type { Address } from "../../geodata/sources/source.ts";
import { ArcgisError, askArcgis } from "./arcgisQuery.ts";
import { DownloadError } from "./downloadError.ts";
import { chooseLayer } from "./layerName.ts";
import type { Connection } from "./openUrl.ts";
import { type Patience, retrying } from "./retrying.ts";

/** A layer that answers, and what it says of itself. */
export interface Layer {
  name: string;
  /** `…/FeatureServer/0`, without `/query`. */
  url: string;
  /** Set when it is not the newest known name: says what was used in place of what. */
  note?: string;
  objectIdField?: string;
  maxRecordCount?: number;
  /** Changes when the publisher edits the layer. */
  edited?: number;
}

/**
 * Finds the layer of an address whose url holds `{layer}`, such as `…/rest/services/{layer}/FeatureServer/0`. The
 * newest known name is asked first; when it is gone, the server's own list decides (see `chooseLayer`). Throws
 * DownloadError when there is nothing with a known name or its stem.
 */
export async function resolveLayer(address: Address, patience: Connection & Patience): Promise<Layer> {
  const known = address.layers ?? [];
  const newest = known[0];
  if (!address.url.includes("{layer}")) return describe("", layerUrl(address.url, ""), patience);
  if (newest === undefined)
    throw new Error(`an address with {layer} must name its layers, got none for ${address.url}`);
  try {
    return await describe(newest, layerUrl(address.url, newest), patience);
  } catch (error) {
    const gone = error instanceof ArcgisError ? !error.needsSignIn : isMissing(error);
    if (!gone) throw error;
  }
  const services = address.url.slice(0, address.url.indexOf("{layer}")).replace(/\/$/, "");
  const present = await list(services, patience);
  const name = chooseLayer(known, present);
  if (name === undefined)
    throw new DownloadError(services, {
      happened: `none of the layers ${known.join(", ")} is there any more, nor one whose name differs only in its date`,
      remedy:
        "Find the layer on the publisher's site, download it as GeoJSON and give its folder with --from",
      retry: "never",
    });
  const layer = await describe(name, layerUrl(address.url, name), patience);
  return name === newest ? layer : { ...layer, note: `layer ${newest} is gone; used ${name}` };
}

async function describe(name: string, url: string, patience: Connection & Patience): Promise<Layer> {
  const about = await retrying(() => askArcgis(url, { f: "json" }, patience), patience);
  const { objectIdField, maxRecordCount } = about;
  const edited = (about.editingInfo as { lastEditDate?: number } | undefined)?.lastEditDate;
  return {
    name,
    url,
    ...(typeof objectIdField === "string" && { objectIdField }),
    ...(typeof maxRecordCount === "number" && maxRecordCount > 0 && { maxRecordCount }),
    ...(edited !== undefined && { edited }),
  };
}

const isMissing = (error: unknown): boolean => error instanceof DownloadError && error.status === 404;

async function list(services: string, patience: Connection & Patience): Promise<string[]> {
  const answer = await retrying(() => askArcgis(services, { f: "json" }, patience), patience);
  const found = (answer.services ?? []) as { name: string; type: string }[];
  return found.filter(({ type }) => type === "FeatureServer").map(({ name }) => name);
}

/** The address of a layer's description, however much of a query the declared address goes on with. */
function layerUrl(template: string, name: string): string {
  return template
    .replace("{layer}", encodeURI(name))
    .replace(/\?.*$/, "")
    .replace(/\/query\/?$/, "")
    .replace(/\/$/, "");
}
