/** Waiting for a kernel that may be lost meanwhile. */

/** What `asked` comes to, or nothing once the kernel is lost: it may never end then. */
export async function untilLost<Value>(
  asked: Promise<Value>,
  lost: AbortSignal,
): Promise<Value | null> {
  if (lost.aborted) return null;
  const ended = new AbortController();
  const loss = new Promise<null>((resolve) => {
    lost.addEventListener("abort", () => resolve(null), { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([asked, loss]);
  } catch (error) {
    if (lost.aborted) return null;
    throw error;
  } finally {
    ended.abort();
  }
}
