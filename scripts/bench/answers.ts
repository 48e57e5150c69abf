import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AreaTable, areaTableSchema } from "../../geodata/pack/areaTable.ts";
import { decodeArrays } from "../../geodata/pack/arrays.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { OutputAreas } from "../../geodata/pack/outputAreas.ts";
import { processorTime } from "./processorTime.ts";
import { type Figures, middle, short } from "./report.ts";
import { startFootholds } from "./running.ts";
import { lsoasHolding } from "./samplePaths.ts";

const OUTPUT_AREAS = 2000;
/** Answers of each kind before the first that counts, so that the engine has compiled what makes them. */
const FIRST = 10;
/** The server reads every column after it has started; it is left alone until it rests for this long, in milliseconds. */
const REST = 1000;
const RESTS = 60;

export interface AnswersResult {
  figures: Figures;
  /** For a table: what, middle and worst. */
  rows: string[][];
}

/**
 * Processor time of the server for one answer, all its threads together: the profile of a district and of a neighbourhood with
 * every measure, and an area put together of neighbourhoods with 2,000 output areas. Each of `rounds` × 5 answers is of another
 * place. Undefined where the system does not tell processor time.
 */
export async function benchAnswers(
  data: string,
  { folder, manifest }: { folder: string; manifest: Manifest },
  rounds: number,
): Promise<AnswersResult | undefined> {
  const table = async (level: "lsoa" | "lad"): Promise<AreaTable> => {
    const { areas } = manifest.levels.find((each) => each.level === level)!;
    return areaTableSchema.parse(JSON.parse(await readFile(join(folder, areas.name), "utf8")));
  };
  const [lsoas, districts] = [await table("lsoa"), await table("lad")];
  const places = manifest.outputAreas && (await readFile(join(folder, manifest.outputAreas.name)));
  const ofLsoa = places ? (decodeArrays(places).arrays as unknown as OutputAreas).lsoa : undefined;
  const server = await startFootholds(data);
  try {
    const turns = rounds * 5;
    const spread = (count: number, turn: number) => Math.floor((turn / turns) * count);
    const asks: Record<string, { what: string; request: (turn: number) => Asked }> = {
      areaProfile: {
        what: "profile of a neighbourhood",
        request: (turn) => ({ path: `/api/areas/${lsoas.codes[spread(lsoas.codes.length, turn)]}` }),
      },
      districtProfile: {
        what: "profile of a district",
        request: (turn) => ({ path: `/api/areas/${districts.codes[spread(districts.codes.length, turn)]}` }),
      },
      customArea: {
        what: "area of 2,000 output areas",
        request: (turn) => {
          const from = spread(lsoas.codes.length, turn);
          const codes = lsoasHolding(ofLsoa, lsoas.codes, { from, outputAreas: OUTPUT_AREAS });
          return { path: "/api/custom-areas", body: { codes } };
        },
      },
    };
    const figures: Figures = {};
    const rows: string[][] = [];
    for (const [name, { what, request }] of Object.entries(asks)) {
      for (let turn = 0; turn < FIRST; turn++) await answered(server.origin, request(turn));
      if (!(await rested(server.pid))) return undefined;
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn++) {
        const before = (await processorTime(server.pid))!;
        await answered(server.origin, request(turn));
        times.push((await processorTime(server.pid))! - before);
      }
      figures[`${name}ProcessorMs`] = middle(times);
      rows.push([what, `${short(middle(times))} ms`, `${short(Math.max(...times))} ms`]);
    }
    return { figures, rows };
  } finally {
    await server.stop();
  }
}

interface Asked {
  path: string;
  /** Sent as JSON. */
  body?: object;
}

async function answered(origin: string, { path, body }: Asked): Promise<void> {
  const response = await fetch(
    origin + path,
    body && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    },
  );
  if (!response.ok) throw new Error(`${path} must answer, got ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

/** Waits until a process does nothing for a while. False where the system does not say. */
async function rested(pid: number): Promise<boolean> {
  for (let n = 0; n < RESTS; n++) {
    const before = await processorTime(pid);
    await new Promise((resolve) => setTimeout(resolve, REST));
    const after = await processorTime(pid);
    if (before === undefined || after === undefined) return false;
    if (after - before < REST / 20) return true;
  }
  throw new Error(`the server must come to rest within ${(RESTS * REST) / 1000} s of its start`);
}
