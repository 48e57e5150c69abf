/**
 * A container for named typed arrays: the four bytes `FHA1`, a little-endian uint32 with the length of a JSON header,
 * the header, then each array at a multiple of eight bytes from the end of the header (padded). Deterministic.
 */
const KINDS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof KINDS;
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

interface Header {
  meta: unknown;
  arrays: { name: string; kind: Kind; length: number; offset: number }[];
}

const MAGIC = 0x31414846; // "FHA1" read as a little-endian uint32
const aligned = (n: number) => Math.ceil(n / 8) * 8;

/** Packs arrays and a JSON-safe `meta` into one block of bytes. */
export function encodeArrays(meta: unknown, arrays: Record<string, NumberArray>): Uint8Array<ArrayBuffer> {
  const header: Header = { meta, arrays: [] };
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    header.arrays.push({ name, kind: kindOf(array), length: array.length, offset });
    offset = aligned(offset + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(8 + json.length);
  const bytes = new Uint8Array(start + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  for (const { name, offset: at } of header.arrays) {
    const array = arrays[name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + at);
  }
  return bytes;
}

/**
 * Reads what `encodeArrays` wrote; arrays are views of a copy only where alignment demands one.
 * Throws when the bytes are not such a container or are cut short.
 */
export function decodeArrays(input: Uint8Array): { meta: unknown; arrays: Record<string, NumberArray> } {
  const bytes = input.byteOffset % 8 === 0 ? input : input.slice();
  if (bytes.length < 8) throw new Error(`an array file must have at least 8 bytes, got ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error("an array file must begin with FHA1");
  const length = view.getUint32(4, true);
  if (8 + length > bytes.length) throw new Error("the header of an array file is cut short");
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  const start = aligned(8 + length);
  const arrays: Record<string, NumberArray> = {};
  for (const { name, kind, length: n, offset } of header.arrays) {
    const Type = KINDS[kind];
    const end = start + offset + n * Type.BYTES_PER_ELEMENT;
    if (end > bytes.length)
      throw new Error(`array "${name}" is cut short: ${end} bytes expected, got ${bytes.length}`);
    arrays[name] = new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, n);
  }
  return { meta: header.meta, arrays };
}

function kindOf(array: NumberArray): Kind {
  const found = (Object.keys(KINDS) as Kind[]).find((kind) => array instanceof KINDS[kind]);
  if (!found) throw new Error("only typed arrays of numbers can be packed");
  return found;
}
