// Makes one script of a page's module and the packages that it imports, as a frontend's build does.
// Usage: node bundle.mjs MODULE; prints the script as a JSON text.
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: [process.argv[2]],
  bundle: true,
  format: "esm",
  platform: "browser",
  logLevel: "error",
  write: false,
});
console.log(JSON.stringify(outputFiles[0].text));
