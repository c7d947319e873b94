/**
 * The routine's builder: it goes from the screen to the plan to the player. What may be done, the kernel
 * decides.
 */
import type { RenderProps } from "@anywidget/types";
import { today } from "../../format/time.ts";
import { mountKernelWidget } from "../../kernel/kernel_widget.ts";
import type { RoutineReply, RoutineRequest, RoutineTraits } from "../../messages/routine.ts";
import { BuilderView } from "./builder_view.ts";
import { SharedState } from "./shared_state.ts";

/** The widget: anywidget calls this once for a model, and `render` for each of its views. */
export function routineBuilder() {
  let shared: SharedState | null = null;
  return {
    render(props: RenderProps<RoutineTraits>): () => void {
      const { model } = props;
      shared ??= new SharedState(model.get("questions"), model.get("choices"));
      return render(props, shared);
    },
  };
}

function render({ model, el }: RenderProps<RoutineTraits>, shared: SharedState): () => void {
  let view: BuilderView | null = null;
  const close = mountKernelWidget<RoutineRequest, RoutineReply>({
    model,
    el,
    className: "rt-page rt-desk",
    init: () => ({ kind: "init", turn: view ? shared.beginTurn(view) : 0, day: today() }),
    build(widget) {
      view = new BuilderView(widget, shared);
      return view;
    },
  });
  return () => {
    view?.close();
    close();
  };
}
