/** Keeps the widgets of a page: their models, their views, and the comms to the kernel. */
import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import type { Kernel, KernelMessage } from "@jupyterlab/services";
import type { JSONObject } from "@lumino/coreutils";
import { MessageLoop } from "@lumino/messaging";
import { Widget } from "@lumino/widgets";
import { anywidgetClasses } from "./anywidget_classes.ts";
import { controlClasses } from "./control_classes.ts";
import type { LinkSession } from "./link_session.ts";

const CLASSES: Record<string, object> = {
  anywidget: anywidgetClasses,
  "@jupyter-widgets/base": base,
  "@jupyter-widgets/controls": controlClasses,
};

type WidgetClass = typeof base.WidgetModel | typeof base.WidgetView;

export class ReaderWidgets extends ManagerBase {
  /** Where a widget finds its session, as in JupyterLab. */
  readonly context: { sessionContext: LinkSession };
  private readonly kernel: Kernel.IKernelConnection;

  constructor(kernel: Kernel.IKernelConnection, session: LinkSession) {
    super();
    this.kernel = kernel;
    this.context = { sessionContext: session };
    kernel.registerCommTarget(this.comm_target_name, async (comm, message) => {
      // Another tab's widgets are told to every tab.
      if (message.parent_header && sessionOf(message) !== kernel.clientId) return;
      await this.handle_comm_open(new base.shims.services.Comm(comm), message);
    });
  }

  /** Show a widget in a place of the document; resolved once it has drawn itself. */
  async show(modelId: string, place: HTMLElement): Promise<void> {
    const model = (await this.get_model(modelId)) as base.DOMWidgetModel;
    const view = await this.create_view(model);
    const widget = view.luminoWidget as Widget;
    MessageLoop.sendMessage(widget, Widget.Msg.BeforeAttach);
    place.append(widget.node);
    MessageLoop.sendMessage(widget, Widget.Msg.AfterAttach);
  }

  protected override async loadClass(name: string, module: string): Promise<WidgetClass> {
    const found = (CLASSES[module] as Record<string, unknown> | undefined)?.[name];
    if (!found) throw new Error(`The reader shows no widget ${module}.${name}.`);
    return found as WidgetClass;
  }

  protected override async _create_comm(
    target: string,
    id?: string,
    data?: JSONObject,
    metadata?: JSONObject,
    buffers?: ArrayBuffer[] | ArrayBufferView[],
  ): Promise<base.IClassicComm> {
    const comm = this.kernel.createComm(target, id);
    if (data || metadata) comm.open(data, metadata, buffers);
    return new base.shims.services.Comm(comm);
  }

  protected override async _get_comm_info(): Promise<object> {
    const reply = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    const content = reply.content as KernelMessage.ICommInfoReplyMsg["content"];
    return content.status === "ok" ? content.comms : {};
  }
}

function sessionOf(message: KernelMessage.ICommOpenMsg): string | undefined {
  return (message.parent_header as { session?: string }).session;
}
