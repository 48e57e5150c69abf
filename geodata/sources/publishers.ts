/** Publishers of more than one source, with the attribution line each asks for. */
export const ONS = {
  publisher: "Office for National Statistics",
  licence: "ogl3",
  attribution:
    "Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2024.",
} as const;

export const ONS_CENSUS = {
  publisher: "Office for National Statistics",
  licence: "ogl3",
  attribution:
    "Source: Office for National Statistics, Census 2021, licensed under the Open Government Licence v3.0.",
} as const;

export const MHCLG = {
  publisher: "Ministry of Housing, Communities and Local Government",
  licence: "ogl3",
  attribution:
    "Source: Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2025, licensed under the Open Government Licence v3.0.",
} as const;

export const NHS_ENGLAND = {
  publisher: "NHS England",
  licence: "ogl3",
  attribution: "Contains information from NHS England, licensed under the Open Government Licence v3.0.",
} as const;

const ARCGIS = "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services";

/** A layer of the ONS Open Geography Portal, with the names it has had, newest first. */
export function geoportalLayer(...layers: [string, ...string[]]) {
  return { kind: "arcgis-layer", url: `${ARCGIS}/{layer}/FeatureServer/0`, layers } as const;
}
