import { expect, test } from "vitest";
import { dateInWords } from "../../../client/words/date.ts";

test.each([
  ["2025-10-30", "October 2025"],
  ["2022-11", "November 2022"],
  ["After the census of 2031", "after the census of 2031"],
  ["Autumn 2027", "autumn 2027"],
  ["March 2027", "March 2027"],
  ["ONS has not said", "ONS has not said"],
  ["2027", "2027"],
])("%s is %s in a sentence", (text, words) => expect(dateInWords(text)).toBe(words));
