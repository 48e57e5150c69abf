import type { OwnArea } from "./ownArea.ts";
import { OutlineFault, polygonsOfFile } from "./polygonsOfFile.ts";

const MOST_BYTES = 10 * 2 ** 20;
const MOST_UNPACKED = 100 * 2 ** 20;

/**
 * The area in a file of the reader's: GeoJSON, KML or a zipped shapefile, told apart by its name. It is read in the browser;
 * what reads each form is fetched when it is needed. Throws an OutlineFault, in words, when there is none.
 */
export async function readOutline(file: File): Promise<OwnArea> {
  if (file.size > MOST_BYTES)
    throw new OutlineFault(
      `A file may have 10 MB, and this has ${Math.round(file.size / 2 ** 20)}. Simplify the outline, or take a part of it.`,
    );
  const { geometry, areas } = polygonsOfFile(await contentOf(file));
  const count = areas === 1 ? "" : ` (${areas} outlines taken together)`;
  return { geometry, from: `from the file ${file.name.slice(0, 80)}${count}` };
}

async function contentOf(file: File): Promise<unknown> {
  const ending = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1];
  if (ending === "geojson" || ending === "json") return jsonOf(await file.text());
  if (ending === "kml") return kmlOf(await file.text());
  if (ending === "zip") return shapefileOf(await file.arrayBuffer());
  if (ending === "kmz")
    throw new OutlineFault("A KMZ file holds a KML file. Unpack it, and choose the file that ends in .kml.");
  if (ending === "shp")
    throw new OutlineFault(
      "A shapefile has several parts. Pack its .shp, .dbf and .prj into one .zip file, and choose that.",
    );
  throw new OutlineFault("The file must be GeoJSON (.geojson), KML (.kml) or a zipped shapefile (.zip).");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OutlineFault("The file cannot be read as GeoJSON: it is not whole, or something else.");
  }
}

async function kmlOf(text: string): Promise<unknown> {
  const document = new DOMParser().parseFromString(text, "text/xml");
  if (document.querySelector("parsererror"))
    throw new OutlineFault("The file cannot be read as KML: it is not whole, or something else.");
  const { kml } = await import("@tmcw/togeojson");
  return kml(document);
}

async function shapefileOf(zip: ArrayBuffer): Promise<unknown> {
  const [{ unzipSync }, { parseZip }] = await Promise.all([import("fflate"), import("shpjs")]);
  const names: string[] = [];
  let bytes = 0;
  try {
    unzipSync(new Uint8Array(zip), {
      filter: ({ name, originalSize }) => {
        names.push(name.toLowerCase());
        bytes += originalSize;
        return false;
      },
    });
  } catch {
    throw new OutlineFault("The .zip file cannot be opened: it is not whole, or something else.");
  }
  if (bytes > MOST_UNPACKED)
    throw new OutlineFault("The .zip file holds more than 100 MB. Take a part of it.");
  if (!names.some((name) => name.endsWith(".shp")))
    throw new OutlineFault("There is no shapefile (.shp) in the .zip file.");
  try {
    return await parseZip(zip);
  } catch {
    throw new OutlineFault("The shapefile cannot be read: a part of it is missing or broken.");
  }
}
