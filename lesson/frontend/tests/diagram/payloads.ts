import type { DiagramPayload, LabPayload } from "../../src/messages/diagram.ts";

export const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
  <g data-id="femur" data-body="femur"><path d="M0 0L1 1"/></g>
  <text data-words="angle">0°</text>
</svg>`;

export const DIAGRAM: DiagramPayload = {
  name: "leg",
  title: "A leg",
  description: "A leg that is raised.",
  names: { femur: "femur" },
  layers: { Bones: ["femur"] },
  control: "Leg raised",
  start: 0,
  stops: [0, 45, 90].map((angle) => ({
    name: `${angle}°`,
    description: `The leg is raised ${angle}°.`,
    words: { angle: `${angle}°` },
  })),
  svg: SVG,
  font: "",
  note: "",
};

export const LAB: LabPayload = {
  ...DIAGRAM,
  dials: [
    { key: "hip", label: "Hip", low: 0, high: 90, start: 0, step: 1, unit: "°", words: [] },
    { key: "knee", label: "Knee", low: 0, high: 90, start: 0, step: 1, unit: "°", words: [] },
  ],
  presets: { Raised: { hip: 90 } },
};
