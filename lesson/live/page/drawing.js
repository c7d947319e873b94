/**
 * Give a drawing's clips names that no other drawing on the page has. The same picture may stand there
 * twice, and a clip that is found in a drawing out of sight, which the browser leaves undone, cuts nothing.
 */
function ownClips(svg) {
  const mine = `-${Math.random().toString(36).slice(2)}`;
  for (const clip of svg.querySelectorAll("clipPath")) clip.id += mine;
  for (const clipped of svg.querySelectorAll("[clip-path]"))
    clipped.setAttribute("clip-path", clipped.getAttribute("clip-path").replace(")", `${mine})`));
}

/** Show a drawing, which the lesson itself made, in place of what the box held. */
function putDrawing(box, svg) {
  box.innerHTML = svg;
  for (const drawing of box.children) ownClips(drawing);
}
