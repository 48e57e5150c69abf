import type { Preference } from "./acceptEncoding.ts";
import type { Immutable } from "./answer.ts";
import { ByteCache } from "./byteCache.ts";

type ByPreference = Partial<Record<Preference, Immutable>>;

/** What an answer takes besides its body: headers, key, maps. */
const OVERHEAD_BYTES = 1500;

/** Immutable answers that were asked for lately, by path and by the encodings the client takes, ready to be sent. */
export class HotAnswers {
  readonly #cache: ByteCache<ByPreference>;
  /** Requests answered from here since the last look. */
  hits = 0;

  constructor(bytes: number) {
    this.#cache = new ByteCache(bytes);
  }

  get bytes(): number {
    return this.#cache.bytes;
  }

  get(path: string, preference: Preference): Immutable | undefined {
    return this.#cache.get(path)?.[preference];
  }

  set(path: string, preference: Preference, answer: Immutable): void {
    const all = { ...this.#cache.get(path), [preference]: answer };
    const bytes = Object.values(all).reduce(
      (sum, { full }) => sum + OVERHEAD_BYTES + (full.body?.length ?? 0) + (full.latin1?.length ?? 0),
      0,
    );
    this.#cache.set(path, all, bytes);
  }

  clear(): void {
    this.#cache.clear();
  }
}
