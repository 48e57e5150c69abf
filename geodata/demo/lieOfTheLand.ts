import type { Point } from "./plane.ts";

/** The bones of the county, drawn by hand in kilometres; chance clothes them. */

/** The main island's shore, clockwise from the north-west. */
export const SHORE: readonly Point[] = [
  [-22, 36],
  [-17, 41],
  [-11, 43.5],
  [-6, 41],
  [-2.5, 37.5],
  [1, 34],
  [4, 36.5],
  [9, 41.5],
  [16, 44],
  [21, 42],
  [24.5, 36.8],
  [27.5, 35],
  [29.8, 31.8],
  [25.6, 30.6],
  [22, 27],
  [21.6, 22.5],
  [24.5, 19],
  [28.5, 17.4],
  [32.5, 14.5],
  [34, 9],
  [33, 3.5],
  [34.6, -1],
  [38, -4],
  [36.5, -5.6],
  [32, -4.6],
  [27, -7],
  [32, -10.5],
  [35.5, -14.5],
  [36.2, -19],
  [33, -22.5],
  [30.4, -25.5],
  [27.6, -29.5],
  [29.2, -34],
  [25.5, -36.5],
  [20, -35],
  [15, -38],
  [11, -42],
  [6.5, -40.5],
  [4.2, -35],
  [2, -31.5],
  [-1, -36],
  [-6, -38.5],
  [-9.5, -35.5],
  [-13, -37],
  [-16, -41.5],
  [-21, -43],
  [-27, -45.5],
  [-33, -47],
  [-35.5, -43.5],
  [-31, -40],
  [-29.5, -35],
  [-32.5, -31.5],
  [-31.5, -27],
  [-26.5, -24],
  [-24.5, -19],
  [-27, -15],
  [-23, -10.8],
  [-25.5, -7],
  [-31, -5],
  [-35.5, 0],
  [-38, 5],
  [-34, 9],
  [-36.5, 15],
  [-39, 20],
  [-33.5, 23],
  [-30, 27.5],
  [-33, 32.5],
  [-28, 35],
];

/** Lesser islands: middle and radius. */
export const ISLANDS: readonly { middle: Point; radius: number }[] = [
  { middle: [-39.5, -14], radius: 2.9 },
  { middle: [-36.6, -20.2], radius: 1.1 },
  { middle: [34.5, 27.5], radius: 2.1 },
  { middle: [37.6, 24.4], radius: 0.8 },
  { middle: [-8.5, 46.5], radius: 0.9 },
];

/** Water let into the land: a line and its half-width from head to mouth. */
export const INLETS: readonly {
  line: readonly Point[];
  head: number;
  mouth: number;
}[] = [
  {
    line: [
      [18.5, -6.2],
      [21, -5.3],
      [24.2, -6.6],
      [28, -7.6],
      [33, -7.8],
      [39, -8.4],
    ],
    head: 0.12,
    mouth: 3.4,
  },
  {
    line: [
      [3.3, -31.5],
      [2.9, -33.5],
      [2, -37],
      [1, -42],
    ],
    head: 0.15,
    mouth: 2.2,
  },
  {
    line: [
      [-24.5, -10.6],
      [-28, -10.8],
      [-33, -11.2],
    ],
    head: 0.2,
    mouth: 1.7,
  },
  {
    line: [
      [2.4, 34],
      [1.6, 36.5],
      [1, 41],
    ],
    head: 0.15,
    mouth: 2,
  },
];

export interface RiverCourse {
  name: string;
  course: readonly Point[];
  /** Metres across where it ends. */
  mouthMetres: number;
  /** The river it runs into, where it does not reach the sea. */
  joins?: string;
}

export const RIVERS: readonly RiverCourse[] = [
  {
    name: "River Wendle",
    course: [
      [-20, 22],
      [-16.5, 18],
      [-14, 14.5],
      [-10.5, 10.5],
      [-7, 6.6],
      [-2, 4.2],
      [2, 0.6],
      [6.5, -1.6],
      [11, -2.4],
      [14, -4.6],
      [18.5, -6.2],
    ],
    mouthMetres: 190,
  },
  {
    name: "River Sorrel",
    joins: "River Wendle",
    course: [
      [-18, -10],
      [-13, -8.6],
      [-8, -5.6],
      [-3.5, -4.6],
      [1.5, -3.2],
      [6.5, -1.6],
    ],
    mouthMetres: 60,
  },
  {
    name: "River Orrow",
    course: [
      [-17, -18],
      [-11, -19.5],
      [-6, -22.5],
      [-1, -24],
      [2.5, -27],
      [3.3, -31.5],
    ],
    mouthMetres: 110,
  },
  {
    name: "River Kell",
    course: [
      [-12, 22],
      [-8.5, 25.5],
      [-4, 27],
      [0, 30.5],
      [2.4, 34],
    ],
    mouthMetres: 70,
  },
  {
    name: "Marrow Beck",
    joins: "River Wendle",
    course: [
      [-8, 20],
      [-5, 16.5],
      [-3.4, 12],
      [-5.6, 8.6],
      [-7, 6.6],
    ],
    mouthMetres: 30,
  },
  {
    name: "Lorn Water",
    course: [
      [-22, 14],
      [-26, 10.5],
      [-30, 8.5],
      [-37, 8],
    ],
    mouthMetres: 40,
  },
  {
    name: "Haver Beck",
    joins: "River Wendle",
    course: [
      [10, 20],
      [14, 16.5],
      [17, 10.5],
      [16.8, 4],
      [16.5, -1],
      [16, -5.6],
    ],
    mouthMetres: 35,
  },
  {
    name: "River Yar",
    course: [
      [12, -14],
      [17, -17.5],
      [22, -18.5],
      [28, -21.5],
      [37, -22],
    ],
    mouthMetres: 45,
  },
];

/** Reservoirs in the upper dales: middle, half-length and half-width, bearing in degrees anticlockwise from east. */
export const RESERVOIRS: readonly {
  name: string;
  middle: Point;
  long: number;
  wide: number;
  bearing: number;
}[] = [
  {
    name: "Scarmere Reservoir",
    middle: [-14.3, 14.8],
    long: 1.7,
    wide: 0.45,
    bearing: -48,
  },
  { name: "Ulmere", middle: [-23.6, 12.6], long: 1.2, wide: 0.4, bearing: 40 },
  {
    name: "Lower Kell Water",
    middle: [-6.2, 26.4],
    long: 1.0,
    wide: 0.35,
    bearing: 18,
  },
  { name: "Whin Tarn", middle: [-21, 27], long: 0.6, wide: 0.4, bearing: 80 },
];

/** High ground: middle, half-widths and height in metres. */
export const HILLS: readonly {
  middle: Point;
  across: number;
  up: number;
  metres: number;
}[] = [
  { middle: [-18, 20], across: 11, up: 12, metres: 520 },
  { middle: [-27, 5], across: 7, up: 9, metres: 300 },
  { middle: [-20, -16], across: 8, up: 7, metres: 330 },
  { middle: [11, 23], across: 10, up: 7, metres: 170 },
  { middle: [12, -23], across: 12, up: 5, metres: 150 },
];
