import { createStore, del, entries, set } from "idb-keyval";
import { create } from "zustand";
import type { OwnFigures } from "../../geodata/ownData/ownFigures.ts";

interface Own {
  /** Oldest first. */
  figures: readonly OwnFigures[];
  /** Whether the browser's store has been looked into. */
  loaded: boolean;
  /** Ids of those that the browser would not keep: they are gone when the page is closed. */
  unkept: readonly string[];
}

/** A reader's own figures: in memory, and in this browser's own store. They are never sent anywhere. */
export const useOwn = create<Own>(() => ({ figures: [], loaded: false, unkept: [] }));

let database: ReturnType<typeof createStore> | undefined;
const kept = () => {
  database ??= createStore("footholds-own-figures", "figures");
  return database;
};

/** Takes what earlier visits kept. What is not of today's form is left where it is and not shown. */
export async function loadOwn(): Promise<void> {
  if (useOwn.getState().loaded) return;
  let found: OwnFigures[] = [];
  try {
    const held = await entries<string, unknown>(kept());
    // few readers have any: the others need not wait for what checks them
    const readOwn = held.length > 0 ? (await import("./readOwn.ts")).readOwn : undefined;
    found = held.flatMap(([, value]) => readOwn?.(value) ?? []);
  } catch {
    // a browser that keeps nothing has kept nothing
  }
  useOwn.setState(({ figures }) => ({ figures: sorted([...found, ...figures]), loaded: true }));
}

/** Shows figures and keeps them in this browser; in the place of those with the same id. */
export async function addOwn(own: OwnFigures): Promise<void> {
  const { id } = own.indicator;
  const others = (list: readonly OwnFigures[]) => list.filter((each) => each.indicator.id !== id);
  useOwn.setState(({ figures }) => ({ figures: sorted([...others(figures), own]) }));
  try {
    await set(id, own, kept());
  } catch {
    useOwn.setState(({ unkept }) => ({ unkept: [...unkept, id] }));
  }
}

/** Takes figures off the map and out of this browser. */
export async function deleteOwn(id: string): Promise<void> {
  useOwn.setState(({ figures, unkept }) => ({
    figures: figures.filter((each) => each.indicator.id !== id),
    unkept: unkept.filter((each) => each !== id),
  }));
  try {
    await del(id, kept());
  } catch {
    // what was not kept need not be deleted
  }
}

const sorted = (figures: OwnFigures[]) => figures.sort((a, b) => a.added.localeCompare(b.added));
