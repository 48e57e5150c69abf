/** Marks the centre of what panels leave of the map, where Enter picks an area. */
export function Crosshair({
  padding,
}: {
  padding: { top: number; right: number; bottom: number; left: number };
}) {
  const { top, right, bottom, left } = padding;
  return (
    <svg
      className="area-map__crosshair"
      style={{
        left: `calc((100% + ${left - right}px) / 2)`,
        top: `calc((100% + ${top - bottom}px) / 2)`,
      }}
      viewBox="0 0 44 44"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <circle cx="22" cy="22" r="11" />
      <path d="M22 3v12M22 29v12M3 22h12M29 22h12" />
      <circle cx="22" cy="22" r="1" fill="currentColor" />
    </svg>
  );
}
