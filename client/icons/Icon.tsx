const PATHS = {
  add: "M12 5v14M5 12h14",
  search: "M10.500 4a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13M15.200 15.200L20 20",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  down: "M6 9.500l6 6l6-6",
  up: "M6 15l6-6l6 6",
  play: "M8 5.500v13l10.500-6.500z",
  pause: "M8.500 6v12M15.500 6v12",
  compare: "M4 6h7v12H4zM13 6h7v12h-7z",
  zoom: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1",
  download: "M12 4v11M7 10.500l5 5l5-5M5 20h14",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14",
  sun: "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10",
  book: "M5 5.500A2 2 0 0 1 7 4h12v16H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h12",
  question:
    "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.2M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18",
  pin: "M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11M12 8a2.200 2.200 0 1 0 0 4.400A2.200 2.200 0 0 0 12 8",
  shape: "M5 8.500l8-4.500l6.500 7l-5 8l-8-1.500z",
  swap: "M7 8h12l-3-3M17 16H5l3 3",
  back: "M14.500 5.500L8 12l6.500 6.500",
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing beside words; it says nothing of its own to a screen reader. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
