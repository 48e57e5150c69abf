/** Words that are written in more than one way; the first is kept. */
const ALIKE: Record<string, string> = { saint: "st", "&": "and", upon: "on", mount: "mt" };

/**
 * The words of a name, or of what somebody typed, in the form in which they are compared: small letters without accents
 * or apostrophes, "Saint" as "st", "&" as "and". "King's Lynn" gives ["kings", "lynn"].
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘`.]/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== "")
    .map((word) => ALIKE[word] ?? word);
}
