/** What keeps the map from being drawn, in words a reader can act on. */
export interface MapProblem {
  kind: "no-webgl" | "lost-webgl" | "offline";
  message: string;
}

export const NO_WEBGL: MapProblem = {
  kind: "no-webgl",
  message:
    "This browser cannot draw the map, because WebGL is switched off or not there. All figures are in the table.",
};

export const LOST_WEBGL: MapProblem = {
  kind: "lost-webgl",
  message:
    "The graphics card stopped drawing the map. It usually comes back by itself; if not, reload the page.",
};

export const OFFLINE: MapProblem = {
  kind: "offline",
  message: "Some of the map could not be fetched. What you see stays; the rest is tried again by itself.",
};
