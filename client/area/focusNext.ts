/** Where the keyboard goes in the card of the place that is about to be shown. */
export type CardPart = "head" | "neighbours";

let next: CardPart | undefined;

/** Called before a place is chosen inside a card, whose buttons are about to go. */
export function focusNext(part: CardPart): void {
  next = part;
}

/** True, once, for the part that the keyboard should go to. */
export function takesFocus(part: CardPart): boolean {
  if (next !== part) return false;
  next = undefined;
  return true;
}
