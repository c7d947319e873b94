/**
 * Builds `src/bundles/` into `../static`: a module for each widget, a plain script for each output
 * that needs no kernel, and their style sheets; and the extension of JupyterLab into
 * `../labextensions`.
 *
 *     node build.ts            write what the sources give
 *     node build.ts --check    say which committed files are not what the sources give; exit code 1
 *     node build.ts --watch    write anew at each change
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { bundledLicences } from "./tools/bundled_licences.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const BUNDLES = join(HERE, "src", "bundles");
const LESSON = join(HERE, "..");
const STATIC = "static";
const EXTENSION = join("labextensions", "sciatic-nerve-lesson");
/** Where what is built lies, below the package. */
const FOLDERS = [STATIC, EXTENSION, join(EXTENSION, "static")];

const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  outdir: join(LESSON, STATIC),
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
  const styles = { ...common, entryPoints: await entries("styles"), external: ["../fonts/*"] };
  return [modules, styles, ...scripts].filter((build) => build.entryPoints.length > 0);
}

/** Texts by their paths below the package. */
type Files = Map<string, string>;

async function build(): Promise<Files> {
  const results = await Promise.all((await builds()).map((options) => esbuild.build(options)));
  const files = results.flatMap((result) => result.outputFiles ?? []);
  const built = files.map((file): [string, string] => [
    join(STATIC, basename(file.path)),
    file.text,
  ]);
  return new Map([...built, ...(await reader()), ...(await extension())]);
}

/** The reader, which holds other people's packages, and their licences. */
async function reader(): Promise<Files> {
  const options = { ...common, entryPoints: await entries("reader"), format: "esm" as const };
  const { outputFiles, metafile } = await esbuild.build({ ...options, metafile: true });
  const licences = await bundledLicences(HERE, metafile);
  return new Map([
    [join(STATIC, "reader.js"), outputFiles[0]?.text ?? ""],
    [join(STATIC, "reader_licences.txt"), licences],
  ]);
}

/** The extension: one script, named by what it holds, as a browser keeps it, and what tells of it. */
async function extension(): Promise<Files> {
  const [entry] = await entries("labextension");
  if (!entry) throw new Error("src/bundles/labextension has no entry.");
  const built = await esbuild.build({ ...common, entryPoints: [entry], format: "iife" });
  const script = built.outputFiles?.[0]?.text ?? "";
  const mark = createHash("sha256").update(script).digest("hex").slice(0, 16);
  const load = `static/extension.${mark}.js`;
  const about = {
    name: "sciatic-nerve-lesson",
    version: await version(),
    description: "Leads from the lesson's notebooks to the pages that are read.",
    license: "MIT",
    jupyterlab: { extension: true, _build: { load, extension: "./extension" } },
  };
  const installed = {
    packageManager: "python",
    packageName: "sciatic-nerve-lesson",
    uninstallInstructions:
      "Use your Python package manager (pip, conda, etc.) to uninstall the package sciatic-nerve-lesson",
  };
  return new Map([
    [join(EXTENSION, load), script],
    [join(EXTENSION, "install.json"), `${JSON.stringify(installed, null, 2)}\n`],
    [join(EXTENSION, "package.json"), `${JSON.stringify(about, null, 2)}\n`],
  ]);
}

/** The version of the Python package, which the extension is a part of. */
async function version(): Promise<string> {
  const project = await readFile(join(LESSON, "..", "pyproject.toml"), "utf8");
  const found = /^version = "(.+)"$/m.exec(project);
  if (!found?.[1]) throw new Error("pyproject.toml tells no version.");
  return found[1];
}

async function committed(): Promise<Files> {
  const files: Files = new Map();
  for (const folder of FOLDERS) {
    await mkdir(join(LESSON, folder), { recursive: true });
    for (const name of await readdir(join(LESSON, folder)))
      if (/\.(js|css|json|txt)$/.test(name))
        files.set(join(folder, name), await readFile(join(LESSON, folder, name), "utf8"));
  }
  return files;
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
    const file = join(LESSON, name);
    await (text === undefined ? rm(file) : writeFile(file, text));
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
    console.error(`lesson/${name}: not what lesson/frontend gives; run the build.`);
  process.exitCode = names.length ? 1 : 0;
} else {
  await write(files);
  if (process.argv.includes("--watch")) await watch();
}
