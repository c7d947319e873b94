/** Numbers as they are read. */

/** A number with its unit and a true minus sign: -3 and "°" give "−3°". */
export function withUnit(value: number, unit: string): string {
  return `${value}${unit}`.replace("-", "−");
}
