/**
 * On a phone a picture is wider than the page, so that its words can be read: it is moved by finger or,
 * once it has the focus, by arrow keys. A body opens at its middle, a chart where its rows are named.
 */
export function openWidePictures(page: ParentNode): void {
  for (const picture of page.querySelectorAll<HTMLElement>(".sl-picture")) {
    const beyond = picture.scrollWidth - picture.clientWidth;
    if (beyond <= 0) continue;
    const isBody = picture.closest(".sl-diagram")?.querySelector(".sl-layers") != null;
    picture.scrollLeft = isBody ? beyond / 2 : 0;
    picture.tabIndex = 0;
  }
}
