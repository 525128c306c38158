// Called by the Maven build: node build-if-changed.mjs OUTPUT_DIRECTORY STAMP_FILE
// Builds the styles and islands into the output directory, and only when something they are made of has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const MINIMUM_NODE = 20;
const here = dirname(fileURLToPath(import.meta.url));
const [output, stampFile] = process.argv.slice(2);

function fail(message) {
  console.error(`\nThe front end was not built: ${message}\n`);
  process.exit(1);
}

function sources(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? sources(join(directory, entry.name)) : [join(directory, entry.name)],
    );
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(relative(here, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function recorded(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function record(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

// The packages are only installed anew when the lock file says so; node_modules outlives `mvn clean`.
function installPackages() {
  const lock = hashOf([join(here, "package-lock.json"), join(here, ".npmrc")]);
  const installed = join(here, "node_modules", ".installed");
  if (recorded(installed) === lock) {
    return;
  }
  // One string and a shell, because npm is a .cmd file on Windows.
  const npm = spawnSync("npm ci --no-progress --loglevel=error", { cwd: here, stdio: "inherit", shell: true });
  if (npm.status === 127) {
    fail(`npm was not found on the PATH. Install Node ${MINIMUM_NODE} or newer with its npm.`);
  }
  if (npm.status !== 0) {
    fail("npm ci failed (its message stands above). It needs the npm registry once, then never again until package-lock.json changes.");
  }
  record(installed, lock);
}

if (!output || !stampFile) {
  fail("usage: node build-if-changed.mjs OUTPUT_DIRECTORY STAMP_FILE");
}
if (Number(process.versions.node.split(".")[0]) < MINIMUM_NODE) {
  fail(`it needs Node ${MINIMUM_NODE} or newer, and this is ${process.version}.`);
}

const stamp = hashOf(sources(here));
if (recorded(stampFile) !== stamp || !existsSync(join(output, "app.css"))) {
  installPackages();
  const { build } = await import(pathToFileURL(join(here, "build.mjs")).href);
  await build(output);
  record(stampFile, stamp);
}
