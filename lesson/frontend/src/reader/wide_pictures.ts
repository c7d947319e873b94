/** On a phone a picture is wider than the page, so that its words can be read: it opens at its middle. */
export function openAtTheMiddle(page: ParentNode): void {
  for (const picture of page.querySelectorAll(".sl-picture"))
    picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
}
