/** Stands in for AMD while a package is imported that knows no other way to hand itself over. */

type Define = (needs: string[], make: unknown) => void;

const holder = globalThis as { define?: Define };
let defined: unknown;

holder.define = (_, make) => {
  defined = make;
};

/** What was defined; nobody else finds `define` from here on. */
export function takeDefined(): unknown {
  delete holder.define;
  return defined;
}
