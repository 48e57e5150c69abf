/** How much of a reader's own file is taken. What goes beyond is refused or left out, and the reader is told. */
export const OWN_LIMITS = {
  fileBytes: 200 * 2 ** 20,
  workbookBytes: 50 * 2 ** 20,
  /** What a workbook may unpack to. */
  unpackedBytes: 150 * 2 ** 20,
  /** Unpacked over packed, above which a workbook of some size is a bomb. */
  unpackedTimes: 250,
  rows: 200_000,
  columns: 1_000,
  /** Rows × columns of a workbook, gaps included. */
  cells: 12_000_000,
  /** Characters of one row: more means that a quote was never closed. */
  rowCharacters: 1_000_000,
  /** Beyond this a number is no figure of a place. */
  largest: 1e15,
  periods: 240,
  /** Problems kept with their rows; all are counted. */
  problems: 500,
} as const;
