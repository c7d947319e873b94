import "../../reader/reader.ts";
