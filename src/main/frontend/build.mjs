// Makes the browser's files: app.css from Tabler's parts and our own, and the islands.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));

/** @param {string} output the directory to fill; what was in it is removed */
export async function build(output) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const fonts = join(here, "node_modules/@fontsource-variable/ibm-plex-sans/files");
  for (const subset of ["latin", "latin-ext"]) {
    cpSync(join(fonts, `ibm-plex-sans-${subset}-wght-normal.woff2`), join(output, `plex-${subset}.woff2`));
  }
  cpSync(join(here, "images"), output, { recursive: true });
  const styles = sass.compile(join(here, "styles/app.scss"), {
    loadPaths: [join(here, "node_modules")],
    quietDeps: true,
  });
  const compact = await esbuild.transform(styles.css, { loader: "css", minify: true, target: "es2022" });
  writeFileSync(join(output, "app.css"), compact.code);
  await esbuild.build({
    entryPoints: ["app", "theme", "diagram"].map((island) => join(here, `islands/${island}.js`)),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    loader: { ".svg": "dataurl" },
    legalComments: "none",
    outdir: output,
    logLevel: "warning",
  });
}
