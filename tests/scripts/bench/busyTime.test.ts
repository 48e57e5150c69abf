import { expect, test } from "vitest";
import { busyTime } from "../../../scripts/bench/busyTime.ts";

test("the painter's work is drawing, the rest of the map's frame is updating, idle time is nothing", () => {
  const { busy, drawing, updating, besides } = busyTime({
    nodes: NODES,
    samples: [IDLE, PAGE, FRAME, PAINTER, GL, STATE, GARBAGE, IDLE],
    timeDeltas: [0, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000],
  });
  // each sample lasts until the next
  expect({ busy, drawing, updating, besides }).toEqual({
    busy: 2 + 4 + 8 + 16 + 32 + 64,
    drawing: 8 + 16,
    updating: 4 + 32,
    besides: 2 + 64,
  });
});

test("a function called render is drawing only inside the map's frame", () => {
  const profile = { nodes: NODES, samples: [REACT_RENDER, REACT_RENDER], timeDeltas: [0, 5000] };
  expect(busyTime(profile)).toMatchObject({ drawing: 0, besides: 5 });
});

test("names the functions that took longest besides drawing", () => {
  const profile = {
    nodes: NODES,
    samples: [PAGE, STATE, GL, PAGE, IDLE],
    timeDeltas: [0, 1000, 2000, 9000, 4000],
  };
  expect(busyTime(profile).longest).toEqual([
    { where: "onClick index-1a.js", ms: 5 },
    { where: "updateState maplibre-2b.js", ms: 2 },
  ]);
});

const [ROOT, IDLE, PAGE, FRAME, PAINTER, GL, STATE, GARBAGE, REACT_RENDER] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;
const MAP = "http://localhost/assets/maplibre-2b.js";
const APP = "http://localhost/assets/index-1a.js";
const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});
const NODES = [
  node(ROOT, "(root)", "", [IDLE, PAGE, FRAME, GARBAGE]),
  node(IDLE, "(idle)", ""),
  node(PAGE, "onClick", APP, [REACT_RENDER]),
  node(FRAME, "_render", MAP, [PAINTER, STATE]),
  node(PAINTER, "render", MAP, [GL]),
  node(GL, "drawElements", ""),
  node(STATE, "updateState", MAP),
  node(GARBAGE, "(garbage collector)", ""),
  node(REACT_RENDER, "render", APP),
];
