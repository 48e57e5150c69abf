import type { AreaLevel } from "../geodata/area.ts";
import type { LivingPoints } from "../geodata/customArea/livingPoints.ts";
import type { Geography } from "../geodata/geography.ts";
import type { Observation } from "../geodata/indicator.ts";
import type { AreaGeometry } from "../geodata/pack/areaTable.ts";
import type { Column } from "../geodata/pack/column.ts";
import type { Manifest, PackFile } from "../geodata/pack/manifest.ts";
import type { Registrations } from "../geodata/pack/registrations.ts";
import type { PostcodeTable } from "../geodata/search/postcodes.ts";
import type { Search } from "../geodata/search/search.ts";
import type { Encoding } from "./acceptEncoding.ts";
import type { TileArchive } from "./tileArchive.ts";

/** An opened pack. Files are known by the names in its manifest alone. */
export interface OpenPack {
  manifest: Manifest;
  /** The manifest as JSON, and compressed beforehand. */
  manifestJson: Record<"identity" | Encoding, Buffer>;
  geography: Geography;
  geometry: Partial<Record<AreaLevel, AreaGeometry>>;
  /** Where the patients of Primary Care Networks live, in packs that tell. */
  registrations?: Registrations;
  search: Search;
  /** Where postcodes lie, in packs that have them. */
  postcodes?: PostcodeTable;
  /** Whole column, decoded; not kept. Undefined where the pack has none. */
  column: (indicator: string, level: AreaLevel, period: string) => Promise<Column | undefined>;
  /** The published values of a column in ascending order, as 32-bit numbers, to place one among them. */
  ranking: (indicator: string, level: AreaLevel, period: string) => Promise<Float32Array | undefined>;
  /** One area's observation. */
  observation: (
    indicator: string,
    level: AreaLevel,
    period: string,
    index: number,
  ) => Promise<Observation | undefined>;
  /** Some areas of a column in the order given; undefined where the pack has no such column. */
  pick: (
    indicator: string,
    level: AreaLevel,
    period: string,
    indexes: readonly number[],
  ) => Promise<Column | undefined>;
  /** Where people live; read and indexed when first asked for. */
  livingPoints: () => Promise<LivingPoints>;
  file: (name: string) => StoredFile | undefined;
  /** By the name tiles are addressed with: `lsoa-1a2b3c4d5e6f`. */
  archive: (name: string) => StoredArchive | undefined;
  close: () => Promise<void>;
}

/** A file of the pack and where it lies; compressed forms lie beside it as `.br` and `.gz`. */
export interface StoredFile {
  file: PackFile;
  path: string;
}

/** One archive's tiles in the encodings it was built in. */
export interface StoredArchive {
  hash: string;
  gzip: TileArchive;
  brotli?: TileArchive;
}

/** What the server serves. */
export interface Store {
  /** The pack served now; undefined until one could be opened. */
  current: () => OpenPack | undefined;
  /** Packs whose immutable files are still served: the current one and the one before. */
  packs: () => readonly OpenPack[];
  /** Why there is no pack, or why the newest was not taken. */
  problem: () => string | undefined;
  /** Takes the pack that the data folder now names, if it is another. The old one stays when it cannot be opened. */
  refresh: () => Promise<void>;
  /** Calls back after the packs served have changed. */
  onChange: (listener: () => void) => void;
  close: () => Promise<void>;
}
