export { showDiagram } from "../../diagram/slider_diagram.ts";
