/**
 * The scripts that have to be there before the last of some lazily loaded sources can run, without repetition.
 * @param {{ outputs: Record<string, { entryPoint?: string, imports: { path: string, kind: string }[] }> }} bundle esbuild's metafile
 * @param {readonly string[]} sources entry points, by their path in the workspace
 */
export function filesFor({ outputs }, sources) {
  const found = new Set();
  for (const source of sources) collect(outputs, outputOf(outputs, source), found);
  return [...found];
}

function outputOf(outputs, source) {
  const found = Object.keys(outputs).find((name) => outputs[name].entryPoint === source && name.endsWith('.js'));
  if (!found) throw new Error(`No script of the portal begins with ${source}: is it still loaded lazily?`);
  return found;
}

function collect(outputs, name, found) {
  if (found.has(name)) return;
  found.add(name);
  for (const { path, kind } of outputs[name]?.imports ?? []) {
    if (kind === 'import-statement') collect(outputs, path, found);
  }
}
