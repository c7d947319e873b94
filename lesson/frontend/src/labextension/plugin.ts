/**
 * Leads from a page of the lesson that is opened in JupyterLab or Notebook to the reader, unless a
 * person wants the workbench; there, a button leads back. All else is as JupyterLab has it.
 */
import type { Token } from "@lumino/coreutils";
import { wantsWorkbench } from "../dom/workbench_choice.ts";
import type {
  Application,
  ApputilsPackage,
  CommandPalette,
  Launcher,
  LauncherPackage,
  NotebookPackage,
  NotebookTracker,
  ServicesPackage,
} from "./application.ts";
import { chooseReader } from "./choice.ts";
import { askForPages, type LessonPages, notebookAt } from "./lesson_pages.ts";
import { addReadButton } from "./read_button.ts";
import { type SharedPackages, sharedPackage } from "./shared_packages.ts";

const COMMAND = "sciatic-nerve-lesson:open";
const WORDS = {
  lesson: "The sciatic nerve lesson",
  open: "Open the lesson, page by page, to read",
};

export interface Plugin {
  id: string;
  description: string;
  autoStart: true;
  optional: Token<unknown>[];
  activate(app: Application, ...given: unknown[]): void;
}

/** The plugin, made of what the application shares. */
export async function makePlugin(shared: SharedPackages): Promise<Plugin> {
  const [services, apputils, notebook, launcher] = await Promise.all([
    sharedPackage<ServicesPackage>(shared, "@jupyterlab/services"),
    sharedPackage<ApputilsPackage>(shared, "@jupyterlab/apputils"),
    sharedPackage<NotebookPackage>(shared, "@jupyterlab/notebook"),
    sharedPackage<LauncherPackage>(shared, "@jupyterlab/launcher"),
  ]);
  if (!services || !apputils) throw new Error("This application shares none of its packages.");
  const tokens = [notebook?.INotebookTracker, apputils.ICommandPalette, launcher?.ILauncher];
  const optional = tokens.filter((token) => token !== undefined) as Token<unknown>[];
  return {
    id: "sciatic-nerve-lesson:reader",
    description: "Leads from the lesson's notebooks to the pages that are read.",
    autoStart: true,
    optional,
    activate(app, ...given) {
      const [tracker, palette, cards] = tokens.map((token) =>
        token === undefined ? null : given[optional.indexOf(token as Token<unknown>)],
      ) as [NotebookTracker | null, CommandPalette | null, Launcher | null];
      // Voilà has none of them, and refuses what it would be asked for
      if (!tracker && !palette && !cards) return;
      askForPages(services, app.serviceManager.serverSettings).then(
        (pages) => {
          offerLesson(app, palette, cards);
          lead(app, tracker, pages);
          addReadButton(app, apputils, tracker, pages);
        },
        (error: unknown) => console.warn(error), // then JupyterLab is as it would be without us
      );
    },
  };
}

function offerLesson(
  app: Application,
  palette: CommandPalette | null,
  cards: Launcher | null,
): void {
  const { baseUrl } = app.serviceManager.serverSettings;
  app.commands.addCommand(COMMAND, {
    label: WORDS.lesson,
    caption: WORDS.open,
    execute: () => chooseReader(new URL("lesson", baseUrl).href),
  });
  palette?.addItem({ command: COMMAND, category: "Help" });
  cards?.add({ command: COMMAND, category: "Other", rank: 0 });
}

/** Lead to the reader what the address names, and what is opened once the application stands. */
function lead(app: Application, tracker: NotebookTracker | null, pages: LessonPages): void {
  if (wantsWorkbench()) return;
  const named = notebookAt(location.href, app.serviceManager.serverSettings.baseUrl);
  const address = named && pages.reader(named);
  if (address) {
    location.replace(address);
    return;
  }
  // What was open before is opened again first: whoever comes for other work is not led away by that.
  void app.restored.then(() =>
    tracker?.widgetAdded.connect((_, panel) => {
      const reader = wantsWorkbench() ? null : pages.reader(panel.context.path);
      if (!reader) return;
      const { sessionContext: session } = panel;
      session.kernelPreference = { ...session.kernelPreference, shouldStart: false };
      location.replace(reader);
    }),
  );
}
