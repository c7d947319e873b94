/** Packages that JupyterLab and Notebook share with extensions, in webpack's own form. */

interface Offer {
  get(): Promise<() => unknown>;
  loaded?: boolean | number;
}

/** What webpack hands a container: for each package its versions. */
export type SharedPackages = Record<string, Record<string, Offer>>;

/** The package that the application itself uses, or null where it has none of this name. */
export async function sharedPackage<T>(shared: SharedPackages, name: string): Promise<T | null> {
  const offers = Object.entries(shared[name] ?? {});
  const used = offers.find(([, offer]) => offer.loaded) ?? offers.sort(byVersion).at(-1);
  return used ? ((await used[1].get())() as T) : null;
}

function byVersion([one]: [string, Offer], [other]: [string, Offer]): number {
  return one.localeCompare(other, "en", { numeric: true });
}
