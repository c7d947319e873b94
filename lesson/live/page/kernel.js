// What a widget says to the kernel and hears from it, beside its messages.

/** Let the browser save what the kernel made. */
function saveFile({ name, mime }, content) {
  const link = make("a", { href: URL.createObjectURL(new Blob([content], { type: mime })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a slow disk may still be reading it
}

/** What came with a message, however it is wrapped. */
const bytes = (part) => (part instanceof DataView ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : new Uint8Array(part));

/**
 * Call `act` when the kernel restarts or dies, which makes it forget its widgets: better to say so than
 * to take answers that nobody hears. JupyterLab tells its widget manager; other front ends may not.
 * Returns how to stop listening.
 */
function onKernelGone(model, act) {
  const status = model.widget_manager?.context?.sessionContext?.statusChanged;
  const stopped = (_, now) => { if (["restarting", "autorestarting", "terminating", "dead"].includes(now)) act(); };
  status?.connect(stopped);
  return () => status?.disconnect(stopped);
}
