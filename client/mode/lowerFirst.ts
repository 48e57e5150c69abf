/** Words for the middle of a sentence: their first capital goes, unless it is a name's or an abbreviation's. */
export function lowerFirst(text: string): string {
  const [word = ""] = text.split(" ");
  return NAMES.has(word) || /^..*[A-Z]/.test(word) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const NAMES = new Set([
  "Census",
  "Index",
  "Universal",
  "Asian",
  "Black",
  "White",
  "England",
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);
