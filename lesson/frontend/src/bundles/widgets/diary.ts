import { render } from "../../routine/diary/diary_widget.ts";

export default { render };
