/** Reads JSON schemas by name from standard input and writes the TypeScript types of each, by name. */
import { text } from "node:stream/consumers";
import { compile, type JSONSchema } from "json-schema-to-typescript";

/** Where a type was found in the schema says nothing to a reader. */
const NOISE =
  /( \*\n)? \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n/g;

async function typesOf(schema: JSONSchema): Promise<string> {
  const types = await compile(schema, schema.title ?? "", {
    additionalProperties: false,
    bannerComment: `/* Written from ${schema.description} by the build; change it there. */`,
    style: { printWidth: 100 },
    unreachableDefinitions: true,
  });
  return types.replace(NOISE, "").replace(/\/\*\*\n \*\/\n/g, "");
}

const schemas: Record<string, JSONSchema> = JSON.parse(await text(process.stdin));
const types: Record<string, string> = {};
for (const [name, schema] of Object.entries(schemas)) types[name] = await typesOf(schema);
process.stdout.write(JSON.stringify(types));
