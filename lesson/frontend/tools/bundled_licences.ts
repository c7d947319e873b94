/** The licences of the packages whose code stands in a bundle: whoever hands it on has to hand them on. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** A package's folder in an input's path; the last one where packages lie within packages. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Return the licences of all packages that a build took something of, as one text. */
export async function bundledLicences(root: string, { inputs }: Metafile): Promise<string> {
  const taken = Object.keys(inputs).filter((path) => !path.startsWith("(disabled):"));
  const folders = taken.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []);
  const texts = await Promise.all([...new Set(folders)].map((folder) => licenceOf(root, folder)));
  return `${HEAD}\n${texts.sort().join("\n")}`;
}

const HEAD = "reader.js holds code of these packages, which is theirs, under these licences.\n";

async function licenceOf(root: string, folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name: string };
  };
  const names = await readdir(join(root, folder));
  const file = names.sort().find((name) => /^licen[cs]e/i.test(name));
  const text = file ? await readFile(join(root, folder, file), "utf8") : "";
  const author = typeof about.author === "string" ? about.author : about.author?.name;
  if (!text && !about.license) throw new Error(`${about.name} tells no licence.`);
  const head = `${"=".repeat(80)}\n${about.name} ${about.version}, ${about.license ?? "see below"}`;
  return `${head}\n\n${text.trim().replaceAll("\r\n", "\n") || `By ${author ?? "its authors"}.`}\n`;
}
