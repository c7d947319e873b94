/** Reads a JSON schema from standard input and writes the TypeScript types that it describes. */
import { text } from "node:stream/consumers";
import { compile } from "json-schema-to-typescript";

const schema = JSON.parse(await text(process.stdin));
const types = await compile(schema, schema.title, {
  additionalProperties: false,
  bannerComment: `/* Written from ${schema.description} by the build; change it there. */`,
  style: { printWidth: 100 },
  unreachableDefinitions: true,
});
// where a type was found in the schema says nothing to a reader
const NOISE =
  /( \*\n)? \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n/g;
process.stdout.write(types.replace(NOISE, "").replace(/\/\*\*\n \*\/\n/g, ""));
