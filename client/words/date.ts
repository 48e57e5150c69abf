const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" });
const MONTHS = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat("en-GB", { month: "long" }).format(new Date(2000, i)),
);

/**
 * When something was or will be, inside a sentence: an ISO date or year-month as "October 2025", other words as they stand but
 * for a capital at their beginning that only the beginning of a sentence asks for.
 */
export function dateInWords(text: string): string {
  const at = /^\d{4}-\d{2}(-\d{2})?$/.test(text)
    ? new Date(text.length === 7 ? `${text}-01` : text)
    : undefined;
  if (at && !Number.isNaN(at.getTime())) return month.format(at);
  const [word = ""] = text.split(" ");
  const keeps = MONTHS.includes(word) || /^..*[A-Z]/.test(word);
  return keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
