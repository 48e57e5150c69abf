export type Encoding = "br" | "gzip";

/** The encodings a client takes, the one it likes best first: all but these stand for "as it is". */
export type Preference = "" | "br" | "gzip" | "br gzip" | "gzip br";

const remembered = new Map<string, Preference>();
/** Clients send a handful of different headers; whoever sends more makes us forget, not grow. */
const MOST_REMEMBERED = 200;

/**
 * Reads an Accept-Encoding header with its q-values. Brotli comes before gzip where the client does not care; an encoding
 * it likes less than the plain bytes is left out.
 */
export function encodingPreference(header: string | undefined): Preference {
  if (header === undefined) return "";
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const preference = readPreference(header);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(header, preference);
  return preference;
}

/** The first of a client's encodings that there is, or undefined for the plain bytes. */
export function chooseEncoding(
  preference: Preference,
  available: (encoding: Encoding) => boolean,
): Encoding | undefined {
  if (preference === "") return undefined;
  return (preference.split(" ") as Encoding[]).find(available);
}

function readPreference(header: string): Preference {
  const quality = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const q = parameters.find((text) => text.startsWith("q="));
    const value = q === undefined ? 1 : Number(q.slice(2));
    quality.set(name === "x-gzip" ? "gzip" : name, Number.isFinite(value) ? value : 0);
  }
  const of = (name: string) => quality.get(name) ?? quality.get("*") ?? 0;
  const plain = quality.get("identity") ?? 0;
  return (["br", "gzip"] as const)
    .filter((name) => of(name) > 0 && of(name) >= plain)
    .sort((a, b) => of(b) - of(a))
    .join(" ") as Preference;
}
