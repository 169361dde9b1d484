import { sha256 } from '../../src/data/sha256.ts';
import { activations } from '../../src/nets/activation.ts';
import { lenet } from '../../src/nets/lenet.ts';
import { type Arrays, ends, gradients, layers, trained } from './kernels-battery.ts';
import { digitPictures, noisePictures } from './kernels-inputs.ts';
import { banks, norms, windows } from './kernels-norms-and-banks.ts';

/** SHA-256 of everything that training computes on the current back end, by name. */
export async function hashes(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const add = (of: string, arrays: Arrays): void => {
    for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(arrays)) {
      found[`${of}: ${name}`] = sha256(new Uint8Array(buffer, byteOffset, byteLength));
    }
  };
  add('ends', ends());
  add('norms', norms());
  add('banks', banks());
  add('windows', windows());
  const pictures = { digits: digitPictures(8), noise: noisePictures(8) };
  for (const activation of activations) {
    add(activation, layers(activation));
    for (const [kind, some] of Object.entries(pictures)) {
      add(`${activation} on ${kind}`, gradients(lenet({ activation, threshold: 0.1 }), some));
    }
    add(`${activation} trained`, await trained(lenet({ activation, threshold: 0.1 })));
  }
  for (const filters of ['twelve', 'paired'] as const) {
    add(filters, gradients(lenet({ filters, biases: filters === 'twelve' }), pictures.digits));
    add(`${filters} trained`, await trained(lenet({ filters }), { steps: 2 }));
  }
  return found;
}
