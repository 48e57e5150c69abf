/** Which sources make a pack. */
export interface Recipe {
  id: string;
  /** What the pack is called. */
  name: string;
  /** True: everything is made up, and every screen says so. */
  demonstration: boolean;
  /** What areas are compared with. */
  country: { code: string; name: string };
  /** A build stops without these. */
  required: readonly string[];
  /** Used where they are found; what depends on them is left out otherwise. */
  optional: readonly string[];
}
