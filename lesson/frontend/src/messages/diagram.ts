/* Written from lesson.live.protocol by the build; change it there. */

/**
 * lesson.live.protocol
 */
export interface DiagramTypes {
  DiagramPayload: DiagramPayload;
  LabTraits: LabTraits;
  LabRequest: LabRequest;
}
/**
 * A picture with one slider, or none.
 *
 * `name` is what views of the same picture know each other by; `names` are shown for a group's id;
 * `svg` is the drawing; `font` a style sheet with the letters of its words; `note` a
 * sentence under the slider, or empty.
 */
export interface DiagramPayload {
  name: string;
  title: string;
  description: string;
  names: {
    [k: string]: string;
  };
  layers: {
    [k: string]: string[];
  };
  control: string;
  start: number;
  stops: StepPayload[];
  svg: string;
  font: string;
  note: string;
}
/**
 * One step of a slider, by the name that stands at it.
 */
export interface StepPayload {
  description: string;
  opacity?: {
    [k: string]: number;
  };
  words?: {
    [k: string]: string;
  };
  pose?: {
    /**
     * @minItems 6
     * @maxItems 6
     */
    [k: string]: [number, number, number, number, number, number];
  };
  name: string;
}
/**
 * What a lab's page and kernel share: the page sets `values` and `picked`, the kernel the rest.
 */
export interface LabTraits {
  start: string;
  style_sheet: string;
  scene: LabPayload;
  values: {
    [k: string]: number;
  };
  change: StatePayload;
  picked: string;
}
/**
 * A picture whose several sliders the kernel answers; `presets` are values by a button's name.
 */
export interface LabPayload {
  name: string;
  title: string;
  description: string;
  names: {
    [k: string]: string;
  };
  layers: {
    [k: string]: string[];
  };
  control: string;
  start: number;
  stops: StepPayload[];
  svg: string;
  font: string;
  note: string;
  dials: SliderPayload[];
  presets: {
    [k: string]: {
      [k: string]: number;
    };
  };
}
/**
 * One slider of several; `words`, if any, are read in place of its numbers, from `low` upwards.
 */
export interface SliderPayload {
  key: string;
  label: string;
  low: number;
  high: number;
  start: number;
  step: number;
  unit: string;
  words: string[];
}
/**
 * What a picture looks like at one setting, as differences from how it was drawn.
 *
 * A group that `opacity` does not name is seen wholly; where there is no `pose`, nothing moves.
 */
export interface StatePayload {
  description: string;
  opacity?: {
    [k: string]: number;
  };
  words?: {
    [k: string]: string;
  };
  pose?: {
    /**
     * @minItems 6
     * @maxItems 6
     */
    [k: string]: [number, number, number, number, number, number];
  };
}
/**
 * The page's sliders stand at these values: what does the picture look like?
 */
export interface LabRequest {
  request?: string | null;
  kind: "init";
  values: {
    [k: string]: number;
  };
}
