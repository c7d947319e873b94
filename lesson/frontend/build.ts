/**
 * Builds `src/bundles/` into `../static`: a module for each widget, a plain script for each output
 * that needs no kernel, and their style sheets.
 *
 *     node build.ts            write what the sources give
 *     node build.ts --check    say which committed files are not what the sources give; exit code 1
 *     node build.ts --watch    write anew at each change
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const BUNDLES = join(HERE, "src", "bundles");
const STATIC = join(HERE, "..", "static");

const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  outdir: STATIC,
  absWorkingDir: HERE,
  target: ["es2022", "chrome111", "firefox121", "safari16.4"],
  logLevel: "warning",
  write: false,
} as const satisfies esbuild.BuildOptions;

async function entries(folder: string): Promise<string[]> {
  const names = await readdir(join(BUNDLES, folder));
  return names
    .filter((name) => /\.(ts|css)$/.test(name))
    .sort()
    .map((name) => join(BUNDLES, folder, name));
}

/** The builds: anywidget imports modules; an output's script is text that defines one name. */
async function builds(): Promise<esbuild.BuildOptions[]> {
  const scripts = (await entries("outputs")).map((entry) => ({
    ...common,
    entryPoints: [entry],
    format: "iife" as const,
    globalName: "lessonOutput",
  }));
  const modules = { ...common, entryPoints: await entries("widgets"), format: "esm" as const };
  const reader = {
    ...modules,
    entryPoints: await entries("reader"),
    legalComments: "eof" as const,
  };
  const styles = { ...common, entryPoints: await entries("styles"), external: ["../fonts/*"] };
  return [modules, reader, styles, ...scripts].filter((build) => build.entryPoints.length > 0);
}

type Files = Map<string, string>;

async function build(): Promise<Files> {
  const results = await Promise.all((await builds()).map((options) => esbuild.build(options)));
  const files = results.flatMap((result) => result.outputFiles ?? []);
  return new Map(files.map((file) => [basename(file.path), file.text]));
}

async function committed(): Promise<Files> {
  await mkdir(STATIC, { recursive: true });
  const names = (await readdir(STATIC)).filter((name) => /\.(js|css)$/.test(name));
  const texts = names.map((name) => readFile(join(STATIC, name), "utf8"));
  return new Map((await Promise.all(texts)).map((text, at) => [names[at] ?? "", text]));
}

/** Names of files that are not what the sources give: changed, missing, or left over. */
async function outdated(files: Files): Promise<string[]> {
  const kept = await committed();
  return [...new Set([...files.keys(), ...kept.keys()])]
    .filter((name) => files.get(name) !== kept.get(name))
    .sort();
}

/** Write what has changed, and take away what no source gives any more. */
async function write(files: Files): Promise<void> {
  for (const name of await outdated(files)) {
    const text = files.get(name);
    await (text === undefined ? rm(join(STATIC, name)) : writeFile(join(STATIC, name), text));
    console.log(`${name}: ${text === undefined ? "gone" : `${text.length} characters`}`);
  }
}

async function watch(): Promise<void> {
  const { watch: changes } = await import("node:fs/promises");
  for await (const _ of changes(join(HERE, "src"), { recursive: true })) {
    try {
      await write(await build());
    } catch (error) {
      if (!(error instanceof Error && "errors" in error)) throw error;
      // esbuild has said what is wrong with the source; the next change is tried again
    }
  }
}

const files = await build().catch((error: unknown) => {
  if (!(error instanceof Error && "errors" in error)) throw error;
  process.exit(1); // esbuild has said what is wrong with the source
});
if (process.argv.includes("--check")) {
  const names = await outdated(files);
  for (const name of names)
    console.error(`lesson/static/${name}: not what lesson/frontend gives; run the build.`);
  process.exitCode = names.length ? 1 : 0;
} else {
  await write(files);
  if (process.argv.includes("--watch")) await watch();
}
