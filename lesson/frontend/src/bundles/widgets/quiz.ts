import { render } from "../../quiz/quiz_widget.ts";

export default { render };
