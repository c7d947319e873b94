export { listenForChips } from "../../evidence/chips.ts";
