/** A binary heap of whole numbers by cost; a number may be pushed again at a lower cost. */
export class Heap {
  #items: number[] = [];
  #costs: number[] = [];
  readonly #done: Uint8Array;

  constructor(size: number) {
    this.#done = new Uint8Array(size);
  }

  /** Empties it for another search, without the cost of a new one. */
  reset(): void {
    this.#items.length = 0;
    this.#costs.length = 0;
    this.#done.fill(0);
  }

  push(item: number, cost: number): void {
    let i = this.#items.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#costs[parent]! <= cost) break;
      this.#items[i] = this.#items[parent]!;
      this.#costs[i] = this.#costs[parent]!;
      i = parent;
    }
    this.#items[i] = item;
    this.#costs[i] = cost;
  }

  /** The cheapest number not popped before, or −1. */
  pop(): number {
    while (this.#items.length > 0) {
      const item = this.#items[0]!;
      const lastItem = this.#items.pop()!;
      const lastCost = this.#costs.pop()!;
      if (this.#items.length > 0) this.#sink(lastItem, lastCost);
      if (this.#done[item]) continue;
      this.#done[item] = 1;
      return item;
    }
    return -1;
  }

  #sink(item: number, cost: number): void {
    const n = this.#items.length;
    let i = 0;
    for (let child = 1; child < n; child = 2 * i + 1) {
      if (child + 1 < n && this.#costs[child + 1]! < this.#costs[child]!) child++;
      if (this.#costs[child]! >= cost) break;
      this.#items[i] = this.#items[child]!;
      this.#costs[i] = this.#costs[child]!;
      i = child;
    }
    this.#items[i] = item;
    this.#costs[i] = cost;
  }
}
