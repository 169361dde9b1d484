import { basename, dirname } from 'node:path';
import { recordsFromPickle } from './cifar-pickle.ts';
import { idxFromNpy } from './npy.ts';
import type { OfficialFile, SourceName } from './official-files.ts';
import { readZip } from './read-zip.ts';
import { readTar } from './tar.ts';

/** The official content of some files of a set, by their official names: each made when it is asked for. */
export type Contents = ReadonlyMap<string, () => Uint8Array>;

/** A form in which files of a set are in common use. */
export interface SourceForm {
  /** What it is called where a person is told what was looked for. */
  readonly called: string;
  /** Whether a file of this path (its `.gz` taken off, but for archives) has the form. */
  readonly isOf: (path: string) => boolean;
  readonly contents: (bytes: Uint8Array, path: string) => Contents;
}

/** What Keras calls the arrays of MNIST in `mnist.npz`. */
const KERAS: Readonly<Record<string, string>> = {
  'train-images-idx3-ubyte': 'x_train.npy',
  'train-labels-idx1-ubyte': 'y_train.npy',
  't10k-images-idx3-ubyte': 'x_test.npy',
  't10k-labels-idx1-ubyte': 'y_test.npy',
};

/** Name of a binary batch of CIFAR in the Python version. */
const pickleName = (official: string): string => official.replace(/\.bin$/, '');

/** The forms of a set's files, the official one first: those of the authors, of PyTorch, of Keras, of Kaggle. */
export function formsOf(set: SourceName, files: readonly OfficialFile[]): readonly SourceForm[] {
  const names = files.map(({ name }) => name);
  const single = (
    called: string,
    isOf: SourceForm['isOf'],
    official: (path: string) => string,
    read = same,
  ): SourceForm => ({
    called,
    isOf,
    contents: (bytes, path) => new Map([[official(path), () => read(bytes, path)]]),
  });
  if (!set.startsWith('cifar')) {
    const undotted = (path: string) => basename(path).replace(/\.(idx\d-ubyte)$/, '-$1');
    const idx = single(names[0], (path) => names.includes(undotted(path)), undotted);
    return set === 'mnist'
      ? [idx, { called: 'mnist.npz', isOf: (path) => basename(path) === 'mnist.npz', contents: ofKeras }]
      : [idx];
  }
  const python = names.map(pickleName);
  // `train` and `test` are names of many things; in a folder of the set's they are its batches.
  const isPickle = (path: string) =>
    python.includes(basename(path)) && (set === 'cifar-10' || /^cifar-?100/i.test(basename(dirname(path))));
  const archives = [`${set}-binary.tar.gz`, `${set}-python.tar.gz`, `${set}-batches-py.tar.gz`];
  const tar: SourceForm = {
    called: archives[0],
    isOf: (path) => archives.includes(basename(path)),
    contents: (bytes, path) => {
      const within = readTar(bytes, basename(path));
      return new Map(
        names.flatMap((name) => {
          const binary = within.get(name);
          const pickle = within.get(pickleName(name));
          if (binary) return [[name, () => binary]];
          return pickle ? [[name, () => recordsFromPickle(pickle, pickleName(name))]] : [];
        }),
      );
    },
  };
  return [
    single(names[0], (path) => names.includes(basename(path)), basename),
    single(
      python[0],
      isPickle,
      (path) => `${basename(path)}.bin`,
      (bytes, path) => recordsFromPickle(bytes, basename(path)),
    ),
    tar,
  ];
}

const same = (bytes: Uint8Array, _path: string): Uint8Array => bytes;

function ofKeras(bytes: Uint8Array, path: string): Contents {
  const within = readZip(bytes, basename(path));
  return new Map(
    Object.entries(KERAS).flatMap(([official, array]) => {
      const npy = within.get(array);
      return npy ? [[official, () => idxFromNpy(npy, `${basename(path)}/${array}`)]] : [];
    }),
  );
}
