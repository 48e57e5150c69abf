/** Words that stay in capitals though they could be spoken. */
const CAPITALS = new Set([
  "NHS",
  "PCN",
  "GP",
  "APMS",
  "CIC",
  "ICB",
  "IW",
  "SAS",
  "UEA",
  "UK",
  "II",
  "III",
  "IV",
]);
/** Words without a vowel that are cut short rather than spelt out. */
const CUT_SHORT = new Set(
  "DR DRS MR MRS ST STS RD LTD MT GT CT CTR CTRS CNTR CNT GRP PTNR PTNRS HLTH HTH BLVD PRCT SRGY TWN".split(
    " ",
  ),
);
/** Words that are small but at the beginning. */
const SMALL = new Set("of and the at in on for by upon under with le cum".split(" "));

/**
 * A name from a register that is written in capitals, as a sign over the door would have it: "THE O'NEIL & ST MARY'S PCN" →
 * "The O'Neil & St Mary's PCN". Words without vowels ("HWL") are taken for abbreviations and stay. A name with any small
 * letter is the publisher's own writing and stays too.
 */
export function properName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(WORD, (word, at: number) => {
    const before = name.slice(0, at);
    const after = name.slice(at + word.length);
    return properWord(word, {
      isFirst: /(^|[(:]|\s-\s)\s*$/.test(before),
      isInitial: isLetterAlone(before, word, after),
    });
  });
}

/** Letters and digits, with what follows an apostrophe. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

function properWord(word: string, { isFirst, isInitial }: { isFirst: boolean; isInitial: boolean }): string {
  const small = word.toLowerCase();
  if (isInitial || CAPITALS.has(word)) return word;
  if (word === "GPS") return "GPs";
  if (/^\d+(ST|ND|RD|TH)$/.test(word)) return small;
  if (/\d/.test(word)) return word;
  if (SMALL.has(small)) return isFirst ? capitalised(small) : small;
  if (!/[AEIOUY'’À-Ý]/.test(word)) return CUT_SHORT.has(word) ? capitalised(small) : word;
  return capitalised(small)
    .replace(/^Mc(\p{L}{3,})$/u, (_, rest: string) => `Mc${capitalised(rest)}`)
    .replace(
      /^([OD]['’])(\p{L}{3,})/u,
      (_, beginning: string, rest: string) => beginning + capitalised(rest),
    );
}

/** An initial, a letter of "H/C" and "A&E", or the two initials of a doctor. */
function isLetterAlone(before: string, word: string, after: string): boolean {
  if (word.length === 2 && /\bDRS? $/.test(before)) return /^ \p{L}{2}/u.test(after);
  return word.length === 1 && !/['’]$/.test(before) && !/^['’]/.test(after);
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
