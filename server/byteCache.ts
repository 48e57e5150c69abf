/**
 * Values by key up to a number of bytes. Two generations stand in for an exact order of use: what was not asked for while
 * the young one filled up is forgotten, and a hit costs one look-up and moves nothing.
 */
export class ByteCache<V> {
  readonly #half: number;
  #young = new Map<string, { value: V; bytes: number }>();
  #old = new Map<string, { value: V; bytes: number }>();
  #youngBytes = 0;
  #oldBytes = 0;

  constructor(bytes: number) {
    this.#half = bytes / 2;
  }

  /** Bytes held, never more than the limit given. */
  get bytes(): number {
    return this.#youngBytes + this.#oldBytes;
  }

  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young) return young.value;
    const old = this.#old.get(key);
    if (!old) return undefined;
    this.#old.delete(key);
    this.#oldBytes -= old.bytes;
    this.set(key, old.value, old.bytes);
    return old.value;
  }

  /** Keeps a value; one larger than half the limit is not kept. */
  set(key: string, value: V, bytes: number): void {
    const before = this.#young.get(key);
    if (before) this.#youngBytes -= before.bytes;
    this.#young.delete(key);
    const old = this.#old.get(key);
    if (old) this.#oldBytes -= old.bytes;
    this.#old.delete(key);
    if (bytes > this.#half) return;
    if (this.#youngBytes + bytes > this.#half) {
      this.#old = this.#young;
      this.#oldBytes = this.#youngBytes;
      this.#young = new Map();
      this.#youngBytes = 0;
    }
    this.#young.set(key, { value, bytes });
    this.#youngBytes += bytes;
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
    this.#youngBytes = 0;
    this.#oldBytes = 0;
  }
}
