/** As much of JupyterLab's and Notebook's own classes as the extension uses. */
import type { ServerConnection } from "@jupyterlab/services";
import type { CommandRegistry } from "@lumino/commands";
import type { Token } from "@lumino/coreutils";
import type { IDisposable } from "@lumino/disposable";
import type { ISignal } from "@lumino/signaling";
import type { Widget } from "@lumino/widgets";

export interface NotebookPanel extends Widget {
  context: { path: string };
  sessionContext: { kernelPreference: object };
  toolbar: {
    insertBefore(at: string, name: string, widget: Widget): boolean;
    addItem(name: string, widget: Widget): boolean;
  };
}

export interface NotebookTracker {
  widgetAdded: ISignal<unknown, NotebookPanel>;
  forEach(each: (panel: NotebookPanel) => void): void;
}

export interface Launcher {
  add(item: { command: string; category: string; rank: number }): IDisposable;
}

export interface CommandPalette {
  addItem(item: { command: string; category: string }): IDisposable;
}

export interface Application {
  commands: CommandRegistry;
  restored: Promise<void>;
  serviceManager: { serverSettings: ServerConnection.ISettings };
  docRegistry: {
    addWidgetExtension(
      factory: string,
      extension: { createNew(panel: NotebookPanel): IDisposable | undefined },
    ): IDisposable;
  };
}

/** The parts of its shared packages. */
export interface NotebookPackage {
  INotebookTracker: Token<NotebookTracker>;
}
export interface LauncherPackage {
  ILauncher: Token<Launcher>;
}
export interface ApputilsPackage {
  ICommandPalette: Token<CommandPalette>;
  ToolbarButton: new (given: { label: string; tooltip: string; onClick: () => void }) => Widget;
}
export interface ServicesPackage {
  ServerConnection: Pick<typeof ServerConnection, "makeRequest">;
}
