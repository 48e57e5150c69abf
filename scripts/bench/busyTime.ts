/** What the browser's sampling profiler hands over; times in microseconds. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Milliseconds of the main thread. `busy` = `drawing` + `updating` + `besides`. */
export interface BusyTime {
  busy: number;
  /** Inside the map library's painter. */
  drawing: number;
  /** In the rest of the map library's frame: styles, tiles and feature-state made ready for the painter. */
  updating: number;
  /** Everything else: script, React, style and layout of the page, garbage collection. */
  besides: number;
  /** Where the time besides drawing went: functions by their own time, longest first. */
  longest: { where: string; ms: number }[];
}

const LONGEST_LISTED = 12;

/** Adds up a profile's samples. Each is held to last until the next; time without work is left out. */
export function busyTime({ nodes, samples, timeDeltas }: CpuProfile): BusyTime {
  const parent = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kinds = new Map<number, Kind>();
  const kindOf = (id: number): Kind => {
    const known = kinds.get(id);
    if (known) return known;
    const above = parent.get(id);
    const kind = ownKind(byId.get(id)!.callFrame, above === undefined ? "besides" : kindOf(above));
    kinds.set(id, kind);
    return kind;
  };
  const total = { idle: 0, drawing: 0, updating: 0, besides: 0 };
  const own = new Map<string, number>();
  samples.forEach((id, i) => {
    const ms = Math.max(0, timeDeltas[i + 1] ?? 0) / 1000;
    const kind = kindOf(id);
    total[kind] += ms;
    if (kind === "idle" || kind === "drawing") return;
    const where = whereOf(byId.get(id)!.callFrame);
    own.set(where, (own.get(where) ?? 0) + ms);
  });
  const { idle: _, ...work } = total;
  return {
    busy: work.drawing + work.updating + work.besides,
    ...work,
    longest: [...own]
      .map(([where, ms]) => ({ where, ms }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, LONGEST_LISTED),
  };
}

type Kind = "idle" | "drawing" | "updating" | "besides";
type Frame = CpuProfile["nodes"][number]["callFrame"];

/** The map library's frame is its `_render`, which calls its painter's `render`; both keep their names in the bundle. */
function ownKind({ functionName, url }: Frame, above: Kind): Kind {
  if (functionName === "(idle)") return "idle";
  if (above === "drawing") return above;
  if (!url.includes("maplibre")) return above;
  if (above === "updating" && functionName === "render") return "drawing";
  return functionName === "_render" ? "updating" : above;
}

function whereOf({ functionName, url }: Frame): string {
  const file = url.split("/").at(-1);
  return `${functionName || "(anonymous)"}${file ? ` ${file}` : ""}`;
}
