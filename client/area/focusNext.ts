import { type RefObject, useEffect, useRef } from "react";
import { create } from "zustand";

/** Where the keyboard goes in what is about to be told of a place. */
export type CardPart = "head" | "neighbours" | "comparison";

/** The part that waits for the focus, and how often one was asked for: a place that is open can be chosen again. */
export const useFocusAsked = create<{ part?: CardPart; asks: number }>(() => ({ asks: 0 }));

/** Called where a place is chosen by something that is about to go: a button of another card, a list of results. */
export function focusNext(part: CardPart): void {
  useFocusAsked.setState(({ asks }) => ({ part, asks: asks + 1 }));
}

/** True, once, for the part that the keyboard should go to. */
function takesFocus(part: CardPart): boolean {
  if (useFocusAsked.getState().part !== part) return false;
  useFocusAsked.setState({ part: undefined });
  return true;
}

/** A ref to the element that takes the focus when its part was asked for, unless the reader has gone elsewhere since. */
export function useAskedFocus<T extends HTMLElement>(part: CardPart, code: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const asks = useFocusAsked((s) => s.asks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place and each time of asking
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (element.current && takesFocus(part) && nowhere) element.current.focus();
  }, [part, code, asks]);
  return element;
}
