import { expect, test } from "vitest";
import { limitWords } from "../../../client/legend/limitWords.ts";

test.each([
  ["have the decimals of the figures", [10, 12.5, 1000], 1, ["10.0", "12.5", "1,000.0"]],
  ["are rounded where that is hardly seen", [17.25, 18.25, 19.25], 1, ["17.3", "18.3", "19.3"]],
  ["never read alike", [0.75, 0.84, 0.95], 1, ["0.75", "0.84", "0.95"]],
  ["nor far from where they are", [52.5, 53.4, 64], 0, ["52.5", "53.4", "64.0"]],
  ["need no endless decimals", [0.8, 0.8287540961, 0.8318539], 1, ["0.800", "0.829", "0.832"]],
  ["may be one", [0.05], 1, ["0.05"]],
  ["or none", [], 1, []],
] as const)("limits %s", (_, breaks, decimals, words) => expect(limitWords(breaks, decimals)).toEqual(words));
