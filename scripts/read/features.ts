import type { Feature, FeatureCollection } from "geojson";
import type { Match } from "../../geodata/sources/matchLayout.ts";
import { type FileRef, InputError } from "../../geodata/sources/table.ts";
import { decodeText } from "./decodeText.ts";
import { bytesOf, nameOf } from "./fileBytes.ts";

/** Features of a file, and what it says of its coordinates. */
export interface Features {
  features: Feature[];
  crs: string | undefined;
}

/** A text longer than this cannot be held as one string. */
const LONGEST = 500 * 1024 ** 2;

/** Reads GeoJSON, whole or a feature a line. Throws InputError when it is not, is cut short, or is too large. */
export async function readFeatures(ref: FileRef, format: Match["layout"]["format"]): Promise<Features> {
  const bytes = await bytesOf(ref);
  if (bytes.length > LONGEST)
    throw new InputError({
      file: nameOf(ref),
      rule: "the file is too large to read; take the publisher's generalised outlines (BGC, BSC or BUC)",
      expected: `at most ${LONGEST} bytes`,
      got: `${bytes.length} bytes`,
    });
  const decoded = decodeText(bytes, false);
  if ("problem" in decoded)
    throw new InputError({ file: nameOf(ref), rule: decoded.problem, expected: "GeoJSON in UTF-8" });
  if (format === "geojson-lines") return { features: lines(ref, decoded.text), crs: undefined };
  const { features, crs } = parsed<FeatureCollection & { crs?: { properties?: { name?: string } } }>(
    ref,
    decoded.text,
    undefined,
  );
  if (!Array.isArray(features))
    throw new InputError({
      file: nameOf(ref),
      rule: "the file has no features",
      expected: "a FeatureCollection",
    });
  return { features, crs: crs?.properties?.name };
}

function lines(ref: FileRef, text: string): Feature[] {
  const features: Feature[] = [];
  text.split("\n").forEach((line, i) => {
    const json = line.trim();
    if (json !== "") features.push(parsed<Feature>(ref, json, i + 1));
  });
  return features;
}

function parsed<T>(ref: FileRef, text: string, row: number | undefined): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new InputError({
      file: nameOf(ref),
      row,
      rule: "the file is not whole JSON; download it again",
      expected: "GeoJSON",
      got: (error as Error).message,
    });
  }
}

/** Text of the property that a field is read from. */
export function propertyOf(feature: Feature, header: string): string {
  const value = feature.properties?.[header];
  return value === null || value === undefined ? "" : String(value).trim();
}
