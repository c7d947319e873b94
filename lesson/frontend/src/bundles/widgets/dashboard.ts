import { render } from "../../dashboard/today_widget.ts";

export default { render };
