import { render } from "../../diagram/lab_widget.ts";

export default { render };
