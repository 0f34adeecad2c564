// check-asyncapi runs this beside the parser that it has fetched.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const ERROR = 0;
const [file] = process.argv.slice(2);
const { diagnostics } = await new Parser().parse(readFileSync(file, "utf8"));
const errors = diagnostics.filter((one) => one.severity === ERROR);
for (const { range, path, message } of errors) {
  console.error(`${file}:${range.start.line + 1} ${path.join(".")}: ${message}`);
}
process.exit(errors.length ? 1 : 0);
