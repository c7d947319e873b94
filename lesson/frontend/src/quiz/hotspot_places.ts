/** The structures of a picture that can be pointed at. */

/** How wide a thin structure's target is, in units of the drawing. */
export const THIN_TARGET = 14;

/** A structure, in whatever pieces it is drawn; the first of them takes the keys. */
export interface Place {
  id: string;
  first: SVGElement;
  parts: SVGElement[];
}

/** The structures of these ids that a drawing shows, from its top down. */
export function placesIn(svg: SVGElement, ids: Iterable<string>): Place[] {
  const wanted = new Set(ids);
  const found = new Map<string, Place>();
  for (const part of svg.querySelectorAll<SVGElement>("[data-id]")) {
    const id = part.dataset.id ?? "";
    const place = found.get(id);
    if (place) place.parts.push(part);
    else if (wanted.has(id)) found.set(id, { id, first: part, parts: [part] });
  }
  const top = ({ first }: Place): number => first.getBoundingClientRect().top;
  return [...found.values()].sort((one, other) => top(one) - top(other));
}

/** Where a shape lies in the picture, in words. */
export function whereabouts(shape: Element, frame: Element): string {
  const [box, all] = [shape.getBoundingClientRect(), frame.getBoundingClientRect()];
  const across = (box.left + box.width / 2 - all.left) / all.width;
  const down = (box.top + box.height / 2 - all.top) / all.height;
  const height = down < 0.34 ? "upper" : down > 0.66 ? "lower" : "middle";
  return `${height} ${across < 0.4 ? "left" : across > 0.6 ? "right" : "centre"}`;
}
