/** The part of shpjs that is used here; the package ships no types. */
declare module "shpjs" {
  /** The layers of a zipped shapefile in WGS 84: one collection, or a list of several. */
  export function parseZip(
    zip: ArrayBuffer | Uint8Array,
  ): Promise<GeoJSON.FeatureCollection | GeoJSON.FeatureCollection[]>;
}
