/**
 * Makes the map's letter shapes (signed distance fields in MapLibre's glyph format) from the app's own typeface into
 * client/public/glyphs. The files are kept in the repository, so this runs only when the typeface changes.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { LABEL_FONTS } from "../client/map/labelType.ts";

interface Fontnik {
  range(
    options: { font: Uint8Array; start: number; end: number },
    done: (error: Error | null, pbf?: Uint8Array) => void,
  ): void;
  composite(pbfs: Uint8Array[], done: (error: Error | null, pbf?: Uint8Array) => void): void;
}

/** Latin, Latin Extended-A and -B, Latin Extended Additional (Welsh), and punctuation, each as MapLibre asks for it. */
const RANGE_STARTS = [0, 256, 512, 7680, 8192];
const SUBSETS = ["latin", "latin-ext"];
const FACES: Record<keyof typeof LABEL_FONTS, string> = {
  regular: "400-normal",
  semibold: "600-normal",
  italic: "400-italic",
};

const fontnik = createRequire(import.meta.url)("fontnik") as Fontnik;
const range = promisify(fontnik.range);
const composite = promisify(fontnik.composite);
const fonts = new URL("../node_modules/@fontsource/atkinson-hyperlegible-next/", import.meta.url);
const out = new URL("../client/public/glyphs/", import.meta.url);

await rm(out, { recursive: true, force: true });
for (const [face, name] of Object.entries(LABEL_FONTS) as [keyof typeof LABEL_FONTS, string][]) {
  const folder = new URL(`${name}/`, out);
  await mkdir(folder, { recursive: true });
  const files = await Promise.all(
    SUBSETS.map((subset) =>
      readFile(new URL(`files/atkinson-hyperlegible-next-${subset}-${FACES[face]}.woff`, fonts)),
    ),
  );
  for (const start of RANGE_STARTS) {
    const end = start + 255;
    const parts = await Promise.all(files.map((font) => range({ font, start, end })));
    const pbf = await composite(parts.filter((part) => part !== undefined));
    if (!pbf) throw new Error(`a range of glyphs must hold bytes, got none for ${name} ${start}-${end}`);
    await writeFile(new URL(`${start}-${end}.pbf`, folder), pbf);
    console.log(`${name}/${start}-${end}.pbf ${pbf.length} bytes`);
  }
}
await writeFile(new URL("OFL.txt", out), await readFile(new URL("LICENSE", fonts)));
