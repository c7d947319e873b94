export { showGlossary } from "../../glossary/glossary.ts";
