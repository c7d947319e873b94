/** Files that the kernel made, handed to the browser. */

/** What came with a message, however it is wrapped. */
export function bytesOf(part: DataView | ArrayBuffer | ArrayLike<number>): Uint8Array<ArrayBuffer> {
  if (part instanceof DataView)
    return new Uint8Array(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength);
  return part instanceof ArrayBuffer ? new Uint8Array(part) : new Uint8Array(part);
}

/** Let the browser save what the kernel made. */
export function saveFile(
  file: { name: string; mime: string },
  content: Uint8Array<ArrayBuffer>,
): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: file.mime }));
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a slow disk may still be reading it
}
