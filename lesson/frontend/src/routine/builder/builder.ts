/**
 * The routine's builder: it goes from the screen to the plan to the player. What may be done, the kernel
 * decides.
 */
import type { RenderProps } from "@anywidget/types";
import { today } from "../../format/time.ts";
import { mountKernelWidget } from "../../kernel/kernel_widget.ts";
import type { RoutineReply, RoutineRequest, RoutineTraits } from "../../messages/routine.ts";
import { BuilderView } from "./builder_view.ts";
import { sharedStateOf } from "./shared_state.ts";

export function render({ model, el }: RenderProps<RoutineTraits>): () => void {
  const shared = sharedStateOf(model);
  let view: BuilderView | null = null;
  const close = mountKernelWidget<RoutineRequest, RoutineReply>({
    model,
    el,
    className: "rt-page rt-desk",
    init: () => ({ kind: "init", turn: view ? shared.beginTurn(view) : 0, day: today() }),
    build({ root, start, request }) {
      view = new BuilderView(root, start, shared, request);
      return view;
    },
  });
  return () => {
    view?.close();
    close();
  };
}
