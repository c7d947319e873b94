/** Hands the plugin over as JupyterLab expects it of webpack's module federation, without webpack. */
import { makePlugin, type Plugin } from "./plugin.ts";
import type { SharedPackages } from "./shared_packages.ts";

interface Container {
  init(shared: SharedPackages): void;
  get(module: string): Promise<() => { __esModule: true; default: Plugin }>;
}

/** The container; `get` is called once `init` has been. */
export function container(): Container {
  let shared: SharedPackages = {};
  return {
    init(given) {
      shared = given;
    },
    async get(module) {
      if (module !== "./extension") throw new Error(`The lesson's extension has no ${module}.`);
      const plugin = await makePlugin(shared);
      return () => ({ __esModule: true, default: plugin });
    },
  };
}
