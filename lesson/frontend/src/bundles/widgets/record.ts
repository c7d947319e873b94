import { render } from "../../record/record_widget.ts";

export default { render };
