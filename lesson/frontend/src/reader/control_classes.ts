/** Those of ipywidgets' own controls that stand on a page: a list to choose from, and boxes. */
import { VBoxModel, VBoxView } from "@jupyter-widgets/controls/lib/widget_box.js";
import { DescriptionStyleModel } from "@jupyter-widgets/controls/lib/widget_description.js";
import { DropdownModel, DropdownView } from "@jupyter-widgets/controls/lib/widget_selection.js";

export const controlClasses = {
  DescriptionStyleModel,
  DropdownModel,
  DropdownView,
  VBoxModel,
  VBoxView,
};
