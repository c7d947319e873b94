/** Shows in a place of the document what a cell gives, as the kernel tells it. */
import type { KernelMessage } from "@jupyterlab/services";
import type { ReaderWidgets } from "./widget_manager.ts";

const WIDGET = "application/vnd.jupyter.widget-view+json";

export type Shown = KernelMessage.IExecuteResultMsg | KernelMessage.IDisplayDataMsg;

/** Put an output into `place`, the richest of its forms; resolved once it stands there. */
export async function showOutput(
  { content: { data } }: Shown,
  place: HTMLElement,
  widgets: ReaderWidgets,
): Promise<void> {
  const view = data[WIDGET] as { model_id: string } | undefined;
  if (view) {
    await widgets.show(view.model_id, place);
    return;
  }
  const script = data["application/javascript"];
  const html = data["text/html"];
  const png = data["image/png"];
  const words = asText(data["text/plain"]);
  if (script) runScript(asText(script), place);
  else if (html) place.append(document.createRange().createContextualFragment(asText(html)));
  else if (png) place.append(still(asText(png), words));
  else place.append(Object.assign(document.createElement("pre"), { textContent: words }));
}

/** Run an output's script with its `element`, as Jupyter's front ends do. */
function runScript(source: string, place: HTMLElement): void {
  new Function("element", source)(place);
}

function still(encoded: string, words: string): HTMLImageElement {
  const image = new Image();
  image.src = `data:image/png;base64,${encoded.replace(/\s/g, "")}`;
  image.alt = words.split("\n")[0] ?? "";
  return image;
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join("") : String(value ?? "");
}
