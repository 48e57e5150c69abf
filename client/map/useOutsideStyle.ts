import type { StyleSpecification } from "maplibre-gl";
import { useEffect, useState } from "react";

/** The style at an outside address, once it is there; without it the map goes on with its own ground. */
export function useOutsideStyle(setting: { url: string; attribution: string } | undefined) {
  const [outside, setOutside] = useState<{
    style: StyleSpecification;
    attribution: string;
  }>();
  const url = setting?.url;
  const attribution = setting?.attribution;
  useEffect(() => {
    setOutside(undefined);
    if (!url) return;
    const stop = new AbortController();
    fetch(url, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((style) => {
        if (style && !stop.signal.aborted) setOutside({ style, attribution: attribution ?? "" });
      })
      .catch(() => {
        // the map is whole without it, and its own ground is already drawn
      });
    return () => stop.abort();
  }, [url, attribution]);
  return outside;
}
