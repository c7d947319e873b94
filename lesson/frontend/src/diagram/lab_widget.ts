/** A picture with several sliders: the kernel answers, and the latest answer is shown. */

import type { AnyModel, RenderProps } from "@anywidget/types";
import { element } from "../dom/element.ts";
import { connect, type Loss } from "../kernel/connection.ts";
import { LOST_WORDS, showFault } from "../kernel/kernel_widget.ts";
import type { LabRequest, LabTraits } from "../messages/diagram.ts";
import type { KernelReply } from "../messages/kernel.ts";
import { type DiagramParts, mountDiagram } from "./diagram_view.ts";
import { dialSliders, type Values } from "./dial_sliders.ts";
import { presetBar } from "./presets.ts";

const MANY_DIALS = 4;
/** How long an answer may take before the kernel is asked whether it still knows this lab. */
const PROBE_MS = 1500;

type Stop = () => void;

export function render({ model, el }: RenderProps<LabTraits>): Stop {
  const stops: Stop[] = [];
  mountDiagram(el, {
    payload: model.get("scene"),
    styleSheet: model.get("style_sheet"),
    controls: (parts) => dials(model, parts, (stop) => stops.push(stop)),
    onPick: (id) => setTrait(model, "picked", id ?? ""),
  });
  return () => {
    for (const stop of stops) stop();
  };
}

function dials(
  model: AnyModel<LabTraits>,
  { drawing, described, spoken }: DiagramParts,
  onClose: (stop: Stop) => void,
): HTMLElement[] {
  const payload = model.get("scene");
  const trouble = troubleBoxes(model);
  onClose(trouble.close);
  const setValues = (values: Values): void => {
    trouble.asked();
    setTrait(model, "values", values);
  };
  const sliders = dialSliders(payload.dials, setValues);
  const presets = presetBar(payload, setValues, () => model.get("values"));
  const caption = element("p", { class: "sl-answer" });
  const show = (): void => {
    const change = model.get("change");
    drawing.show(change);
    caption.textContent = described.textContent = change.description;
  };
  onClose(
    onTrait(model, "values", () => {
      sliders.setValues(model.get("values"));
      presets.update();
    }),
  );
  onClose(
    onTrait(model, "change", () => {
      show();
      spoken.textContent = caption.textContent;
      trouble.answered();
    }),
  );
  sliders.setValues(model.get("values"));
  show();
  const box = element("div", { class: "sl-dials" }, ...sliders.controls);
  box.classList.toggle("sl-many", sliders.controls.length > MANY_DIALS);
  return [box, trouble.note, trouble.fault, presets.bar, caption];
}

/** Where it is said that the kernel cannot be reached, or that something went wrong in it. */
function troubleBoxes(model: AnyModel<LabTraits>) {
  const note = element("p", { class: "sl-note", role: "status", hidden: true });
  const fault = element("div", { class: "lesson-live lesson-fault", role: "alert", hidden: true });
  let lost: Loss | null = null;
  const setLost = (loss: Loss | null): void => {
    lost = loss;
    note.hidden = loss === null;
    if (loss) note.textContent = loss === "kernel" ? model.get("start") : LOST_WORDS[loss];
  };
  const { request, close } = connect<LabRequest, KernelReply>(model, {
    onReply() {}, // all that a lab says beside its traits is how a request ended
    onTrouble: (words, details) => showFault(fault, words, details),
    onLost: setLost,
    async onBack() {
      const outcome = await request({ kind: "init", values: model.get("values") });
      if (outcome !== "lost") setLost(null);
    },
  });
  let probe: ReturnType<typeof setTimeout> | null = null;
  const stopProbe = (): void => {
    if (probe !== null) clearTimeout(probe);
    probe = null;
  };
  return {
    note,
    fault,
    close() {
      stopProbe();
      close();
    },
    /** A slider was moved: a kernel that was started anew elsewhere would never answer, nor say so. */
    asked() {
      fault.hidden = true; // it is tried once more
      note.dataset.hand = ""; // where many parts are lost, the one that the learner is at
      probe ??= setTimeout(() => {
        probe = null;
        void request({ kind: "init", values: model.get("values") });
      }, PROBE_MS);
    },
    /** The kernel has answered, so it can be reached. */
    answered() {
      stopProbe();
      if (lost === "server") setLost(null);
      if (lost === null) delete note.dataset.hand;
    },
  };
}

/** Send a trait; ipywidgets keeps one message on its way and, behind it, only the latest. */
function setTrait<Name extends keyof LabTraits & string>(
  model: AnyModel<LabTraits>,
  name: Name,
  value: LabTraits[Name],
): void {
  model.set(name, value);
  model.save_changes();
}

function onTrait(
  model: AnyModel<LabTraits>,
  name: keyof LabTraits & string,
  act: () => void,
): Stop {
  model.on(`change:${name}`, act);
  return () => model.off(`change:${name}`, act);
}
