/** Numbers as they are read. */

/** A number with its unit and a true minus sign: -3 and "°" give "−3°". */
export function withUnit(value: number, unit: string): string {
  return `${value}${unit}`.replace("-", "−");
}

/** Rounded to `digits` places, without zeros at the end. */
export function rounded(value: number, digits = 2): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
