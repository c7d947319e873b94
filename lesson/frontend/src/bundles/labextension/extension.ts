import { container } from "../../labextension/container.ts";

const holder = globalThis as { _JUPYTERLAB?: Record<string, unknown> };
holder._JUPYTERLAB ??= {};
holder._JUPYTERLAB["sciatic-nerve-lesson"] = container();
