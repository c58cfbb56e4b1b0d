import { mean } from "../statistics";

/** A straight line: y = intercept + slope · x. */
type Line = { intercept: number; slope: number };

/** The line with the least squared error through the points; flat where all x are the same. */
export function fitLine(x: readonly number[], y: readonly number[]): Line {
  const meanX = mean(x);
  const meanY = mean(y);
  const covariance = mean(x.map((value, index) => (value - meanX) * ((y[index] ?? meanY) - meanY)));
  const variance = mean(x.map((value) => (value - meanX) ** 2));
  const slope = variance === 0 ? 0 : covariance / variance;
  return { intercept: meanY - slope * meanX, slope };
}
