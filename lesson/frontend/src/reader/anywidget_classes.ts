/** anywidget's model and view. Its package is one call of AMD's `define`, which is answered here. */
import * as base from "@jupyter-widgets/base";
import { takeDefined } from "./amd.ts";
import "anywidget";

const make = takeDefined() as (given: typeof base) => Record<string, unknown>;

export const anywidgetClasses = make(base);
