import { expect, test } from "vitest";
import { directionTo } from "../../../client/words/direction.ts";

test.each([
  [[0, 54.1], "north"],
  [[0.2, 54], "east"],
  [[0, 53.9], "south"],
  [[-0.2, 54], "west"],
  [[0.17, 54.1], "north-east"],
  [[-0.17, 53.9], "south-west"],
] as const)("from 0, 54 to %j is %s", (to, direction) => expect(directionTo([0, 54], to)).toBe(direction));
