/** The rainbow, small: a sign for the measure picker. */
export function RainbowMark() {
  return (
    <svg className="rainbow-mark" width="26" height="15" viewBox="0 0 26 15" aria-hidden="true">
      {["society", "conditions", "networks", "lifestyle", "constitutional"].map((ring, i) => (
        <path
          key={ring}
          d={`M${1.5 + i * 2.3} 14a${11.5 - i * 2.3} ${11.5 - i * 2.3} 0 0 1 ${23 - i * 4.6} 0`}
          fill="none"
          stroke={`color-mix(in oklab, var(--ring-${ring}) 66%, var(--ink))`}
          strokeWidth="2.3"
        />
      ))}
    </svg>
  );
}
