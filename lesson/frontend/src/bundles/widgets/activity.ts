import { render } from "../../routine/activity/activity_widget.ts";

export default { render };
