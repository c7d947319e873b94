/** A button above every page of the lesson in the workbench, which leads back to the reader. */
import type { IDisposable } from "@lumino/disposable";
import type {
  Application,
  ApputilsPackage,
  NotebookPanel,
  NotebookTracker,
} from "./application.ts";
import { chooseReader } from "./choice.ts";
import type { LessonPages } from "./lesson_pages.ts";

const NAME = "lesson-read";
const WORDS = { label: "Read", tooltip: "Read this page of the lesson instead of editing it" };

/** Put the button on what is opened from now on, and on what is open already. */
export function addReadButton(
  app: Application,
  { ToolbarButton }: ApputilsPackage,
  tracker: NotebookTracker | null,
  pages: LessonPages,
): void {
  const createNew = (panel: NotebookPanel): IDisposable | undefined => {
    const reader = pages.reader(panel.context.path);
    if (!reader) return undefined;
    const button = new ToolbarButton({ ...WORDS, onClick: () => chooseReader(reader) });
    const { toolbar } = panel;
    if (!toolbar.insertBefore("spacer", NAME, button)) toolbar.addItem(NAME, button);
    return button;
  };
  tracker?.forEach(createNew);
  app.docRegistry.addWidgetExtension("Notebook", { createNew });
}
