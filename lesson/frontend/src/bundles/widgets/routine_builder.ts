import { routineBuilder } from "../../routine/builder/builder.ts";

// a function: what the views of one model share is made when it is called
export default routineBuilder;
