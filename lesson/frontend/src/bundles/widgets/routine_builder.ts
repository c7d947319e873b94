import { render } from "../../routine/builder/builder.ts";

export default { render };
