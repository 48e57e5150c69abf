/** A value with the limits of its interval, all in the value's unit. */
export interface Estimate {
  value: number;
  lower: number;
  upper: number;
}
