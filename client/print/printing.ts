import { flushSync } from "react-dom";
import { create } from "zustand";

/** Whether the page is being printed; what is put on paper is built for that moment alone. */
export const usePrinting = create<{ printing: boolean }>(() => ({ printing: false }));

/** Builds the printed page when the browser is about to print, and takes it away after. Returns what stops it. */
export function followPrinting(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // The browser takes the page as it is when the event's listeners return.
  const set = (printing: boolean) => flushSync(() => usePrinting.setState({ printing }));
  const medium = matchMedia("print");
  window.addEventListener("beforeprint", () => set(true), { signal });
  window.addEventListener("afterprint", () => set(false), { signal });
  medium.addEventListener("change", () => set(medium.matches), { signal });
  return () => stop.abort();
}
