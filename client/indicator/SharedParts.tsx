import { HATCH, type MapTheme } from "../theme/colours.ts";

/**
 * What all small maps draw with: the borders, and the patterns of areas without a number as the map has them, lines for
 * withheld and dots for not known.
 */
export function SharedParts({ id, theme, borders }: { id: string; theme: MapTheme; borders?: string }) {
  const { suppressed, missing } = HATCH[theme];
  return (
    <svg className="small-maps-shared" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id={`${id}-suppressed`}
          width="9"
          height="9"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="9" height="9" fill={suppressed.ground} />
          <rect width="3" height="9" fill={suppressed.line} />
        </pattern>
        <pattern id={`${id}-missing`} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" fill={missing.ground} />
          <circle cx="2.5" cy="2.5" r="1.6" fill={missing.line} />
          <circle cx="7.5" cy="7.5" r="1.6" fill={missing.line} />
        </pattern>
        <path id={`${id}-borders`} d={borders} />
      </defs>
    </svg>
  );
}
