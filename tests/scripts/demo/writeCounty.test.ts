import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PMTiles } from "pmtiles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO } from "../../../geodata/recipes/demo.ts";
import { SOURCES } from "../../../geodata/sources/index.ts";
import { writeCounty } from "../../../scripts/demo/writeCounty.ts";
import { findFiles } from "../../../scripts/gather/find.ts";

const dirs: string[] = [];
beforeAll(async () => {
  for (const seed of [1, 1]) {
    const dir = await mkdtemp(join(tmpdir(), "county-"));
    dirs.push(dir);
    await writeCounty(dir, { seed });
  }
});
afterAll(async () => {
  for (const dir of dirs) await rm(dir, { recursive: true });
});

describe("writeCounty", () => {
  it("writes the same bytes for the same seed", async () => {
    const [first, again] = await Promise.all(dirs.map(hashes));
    expect(first!.size).toBe(46);
    expect(again).toEqual(first);
  });

  it("writes a file that is recognised for every source of its recipe, and nothing else", async () => {
    const findings = await findFiles(dirs[0]!, SOURCES);
    const wanted = [...DEMO.required, ...DEMO.optional, "lsoa11-boundaries"];
    expect(findings.used.map(({ source }) => source.id).sort()).toEqual(wanted.sort());
    expect(findings.skipped).toEqual([]);
  });

  it("writes the header of the publisher's File 7 in 56 columns and the postcode directory's in 52", async () => {
    const text = await readFile(
      join(dirs[0]!, "File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv"),
      "utf8",
    );
    const [header, row] = text.split("\n");
    expect(header!.match(/"[^"]*"|[^,]+/g)).toHaveLength(56);
    expect(row!.split(",")).toHaveLength(56);
    expect(header).toContain("Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)");
    expect(row).toMatch(/^E01990001,Wendminster 001A,E06990001,Wendminster,/);
  });

  it("writes a basemap that has the sea, the land and the city", async () => {
    const bytes = await readFile(join(dirs[0]!, "sorrelshire.pmtiles"));
    const archive = new PMTiles({
      getKey: () => "basemap",
      getBytes: async (offset, length) => ({
        data: bytes.buffer.slice(
          bytes.byteOffset + offset,
          bytes.byteOffset + offset + length,
        ) as ArrayBuffer,
      }),
    });
    const header = await archive.getHeader();
    expect([header.minZoom, header.maxZoom]).toEqual([0, 12]);
    const metadata = (await archive.getMetadata()) as { vector_layers: { id: string }[] };
    expect(metadata.vector_layers.map(({ id }) => id)).toEqual([
      "earth",
      "landcover",
      "landuse",
      "water",
      "roads",
      "boundaries",
      "places",
      "pois",
    ]);
    const city = await archive.getZxy(12, 2072, 1303);
    const words = Buffer.from(city!.data).toString("latin1");
    for (const word of ["Wendminster", "motorway", "residential", "river"])
      expect(words.includes(word), word).toBe(true);
    expect(await archive.getZxy(0, 0, 0)).toBeDefined();
  });
});

async function hashes(dir: string): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  for (const name of (await readdir(dir)).sort())
    out.set(
      name,
      createHash("sha256")
        .update(await readFile(join(dir, name)))
        .digest("hex"),
    );
  return out;
}
