/**
 * On a phone a picture is wider than the page, so that its words can be read: it opens at its middle,
 * and is moved by finger or, once it has the focus, by arrow keys.
 */
export function openAtTheMiddle(page: ParentNode): void {
  for (const picture of page.querySelectorAll<HTMLElement>(".sl-picture")) {
    const beyond = picture.scrollWidth - picture.clientWidth;
    if (beyond <= 0) continue;
    picture.scrollLeft = beyond / 2;
    picture.tabIndex = 0;
  }
}
