/** The address of a page, and what it leads to. */

const TOKEN = "token";

/** Take the access token out of the address bar and the history; a cookie lets this browser in from now on. */
export function dropToken(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(TOKEN)) return;
  address.searchParams.delete(TOKEN);
  history.replaceState(history.state, "", address);
}

/** The address of a place on this page, to be handed on. */
export function placeAddress(id: string): string {
  return `${location.origin}${location.pathname}#${id}`;
}

/** The element that the address leads to by its "#", if the page has one of that name. */
export function linkedPlace(): HTMLElement | null {
  return document.getElementById(fragment());
}

/** What stands behind the "#"; as it stands there where it was not encoded as it should be. */
function fragment(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch (error) {
    if (error instanceof URIError) return written;
    throw error;
  }
}
