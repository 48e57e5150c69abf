/** The beginning of a GeoJSON text: the properties of its first features as rows under a row of their names. */
export interface GeojsonHead {
  lines: boolean;
  rows: string[][];
  /** Kind of the first outline that shows: "Polygon", "Point". */
  geometry?: string;
}

/**
 * Reads the properties of the first features, wherever in a feature they stand. Undefined when the text is not GeoJSON,
 * no rows when the first properties lie beyond its end.
 */
export function geojsonHead(text: string, maxFeatures: number): GeojsonHead | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const collection = /"type"\s*:\s*"FeatureCollection"/.exec(text);
  const lines = !collection && /^\s*\{[^\n]*"type"\s*:\s*"Feature"/.test(text);
  if (!collection && !lines) return undefined;
  const start = lines ? 0 : text.search(/"features"\s*:/);
  if (start < 0) return { lines, rows: [] };
  const found: Record<string, unknown>[] = [];
  const property = /"properties"\s*:\s*\{/g;
  property.lastIndex = start;
  for (let hit = property.exec(text); hit && found.length < maxFeatures; hit = property.exec(text)) {
    const object = objectAt(text, property.lastIndex - 1);
    if (!object) break;
    found.push(object);
  }
  const names = Object.keys(found[0] ?? {});
  if (names.length === 0) return { lines, rows: [] };
  const geometry = /"type"\s*:\s*"((?:Multi)?(?:Point|LineString|Polygon))"/.exec(text)?.[1];
  return {
    lines,
    ...(geometry && { geometry }),
    rows: [names, ...found.map((each) => names.map((name) => String(each[name] ?? "")))],
  };
}

function objectAt(text: string, start: number): Record<string, unknown> | undefined {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === "\\") i++;
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === "{") depth++;
    else if (!quoted && c === "}" && --depth === 0) {
      try {
        return JSON.parse(text.slice(start, i + 1)) as Record<string, unknown>;
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}
