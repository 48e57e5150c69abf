import { createHash } from "node:crypto";
import { secureHeaders } from "hono/secure-headers";
import type { Settings } from "./settings.ts";

/** The two style elements that React Aria adds to a page: touch gestures on buttons, and scrolling under a dialog. */
export const REACT_ARIA_STYLES = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

/**
 * Headers that keep a page to what this server gave it: no script, style, font, image or request from elsewhere, none
 * written into the page. An outside map style, where the operator set one, is the one exception. Encryption is whatever
 * stands in front of the server, so there is no Strict-Transport-Security.
 */
export function securityHeaders({ basemapStyle }: Pick<Settings, "basemapStyle">) {
  const outside = basemapStyle ? [new URL(basemapStyle.url).origin] : [];
  const styles = REACT_ARIA_STYLES.map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...styles],
      imgSrc: ["'self'", "data:", "blob:", ...outside],
      connectSrc: ["'self'", ...outside],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
    permissionsPolicy: {
      geolocation: ["self"],
      camera: [],
      microphone: [],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
    referrerPolicy: "strict-origin-when-cross-origin",
    strictTransportSecurity: false,
  });
}
