/** The part of jstat that is used here; the package ships no types. */
declare module "jstat" {
  const jStat: {
    chisquare: {
      /** Quantile of the chi-square distribution at probability `p`, with `dof` degrees of freedom. */
      inv(p: number, dof: number): number;
    };
    normal: {
      /** Probability of a value up to `x` in the normal distribution. */
      cdf(x: number, mean: number, sd: number): number;
    };
  };
  export default jStat;
}
