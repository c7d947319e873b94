/** What a widget hears of the link to its kernel, in the form in which JupyterLab tells it. */
import { type ISignal, Signal } from "@lumino/signaling";

export class LinkSession {
  readonly statusChanged: ISignal<this, string>;
  readonly connectionStatusChanged: ISignal<this, string>;
  private readonly status: Signal<this, string>;
  private readonly connection: Signal<this, string>;

  constructor() {
    this.statusChanged = this.status = new Signal<this, string>(this);
    this.connectionStatusChanged = this.connection = new Signal<this, string>(this);
  }

  tellKernelLost(): void {
    this.status.emit("dead");
  }

  tellServerGone(): void {
    this.connection.emit("disconnected");
  }

  tellServerBack(): void {
    this.connection.emit("connected");
  }
}
