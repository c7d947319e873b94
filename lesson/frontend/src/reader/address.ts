/** The address of a page without what lets a browser in, which is nobody else's. */

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
