import { hash } from "../../statistics/chance.ts";

/** A layer of the ONS Open Geography Portal as GeoJSON, one feature a line. */
export function portalLayer(features: readonly object[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[\n${lines}\n]}\n`;
}

/** Shaped as the portal's identifiers are, and the same every time. */
export function globalId(code: string): string {
  const hex = [0, 1, 2, 3].map((k) => hash(`${code}/${k}`).toString(16).padStart(8, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
