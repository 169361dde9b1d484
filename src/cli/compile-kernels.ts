/** `npm run kernels`: compiles the WASM kernels' AssemblyScript into the file that the engine imports. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import asc from 'assemblyscript/asc';
import { ownArgs } from './own-args.ts';

const folder = resolve(import.meta.dirname, '../engine/kernels');
/** The compiled module as TypeScript: it stands in the repository, and a test compiles it again. */
export const COMPILED = resolve(folder, 'compiled.ts');

/** Imported memory, no runtime, and no checks: the module needs no memory of its own. */
const FLAGS = '-O3 --enable simd --runtime stub --importMemory --noExportMemory --noAssert --disableWarning 112';

/** The text of `COMPILED`. @throws Error with the compiler's messages. */
export async function compileKernels(): Promise<string> {
  const { wasm, types } = await compile('module/index.ts', folder);
  const functions = [...types.matchAll(/export function (.*);$/gm)].map(([, signature]) => `  ${signature};`);
  return `/** Made by \`npm run kernels\` from module/: do not edit. Addresses in bytes, sizes and steps as its files say. */
export interface CompiledKernels {
${functions.join('\n')}
}

/** The module, base64. */
export const COMPILED_KERNELS =
  '${Buffer.from(wasm).toString('base64')}';
`;
}

/** Compiles one AssemblyScript file, optimised, with SIMD. */
export async function compile(
  file: string,
  baseDir: string,
): Promise<{ wasm: Uint8Array<ArrayBuffer>; types: string }> {
  const made = new Map<string, string | Uint8Array>();
  const flags = [...FLAGS.split(' '), '--bindings', 'raw', '--outFile', 'module.wasm', '--baseDir', baseDir];
  const { error, stderr } = await asc.main([file, ...flags], {
    writeFile: (name, contents) => void made.set(name, contents),
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return { wasm: Uint8Array.from(made.get('module.wasm') as Uint8Array), types: made.get('module.d.ts') as string };
}

if (import.meta.main) {
  ownArgs({});
  writeFileSync(COMPILED, await compileKernels());
}
