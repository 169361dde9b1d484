import { createHash } from 'node:crypto';
import type { DownloadedName, Split } from '../data/images.ts';

/** The sets as their authors publish them; what the site calls by other names is made of these. */
export type SourceName = Extract<DownloadedName, 'mnist' | 'fashion-mnist' | 'cifar-10' | 'cifar-100'>;

export interface OfficialFile {
  readonly name: string;
  /** SHA-256 or MD5 (as published) of the unpacked content; packed copies differ from mirror to mirror. */
  readonly contents: readonly string[];
}

export interface OfficialSet {
  readonly title: string;
  /** Folders that it is unpacked to, in lower case; in others its files are told apart by their content. */
  readonly folders: readonly string[];
  /** idx files: images, then labels. Others: as many of the training files as there are. */
  readonly splits: Readonly<Record<Split, readonly OfficialFile[]>>;
  /** The archive of the official download, where there is one. */
  readonly archive?: string;
  /** Addresses of folders with the files, gzipped, or with the archive. */
  readonly mirrors: readonly string[];
}

const file = (name: string, ...contents: string[]): OfficialFile => ({ name, contents });

export const OFFICIAL: Readonly<Record<SourceName, OfficialSet>> = {
  mnist: {
    title: 'MNIST',
    folders: ['mnist'],
    splits: {
      train: [
        file('train-images-idx3-ubyte', 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db'),
        file('train-labels-idx1-ubyte', '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5'),
      ],
      test: [
        file('t10k-images-idx3-ubyte', '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7'),
        file('t10k-labels-idx1-ubyte', 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2'),
      ],
    },
    mirrors: ['https://ossci-datasets.s3.amazonaws.com/mnist/', 'https://storage.googleapis.com/cvdf-datasets/mnist/'],
  },
  'fashion-mnist': {
    title: 'Fashion-MNIST',
    folders: ['fashion-mnist', 'fashionmnist', 'fashion'],
    splits: {
      train: [
        file('train-images-idx3-ubyte', 'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888'),
        file('train-labels-idx1-ubyte', 'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9'),
      ],
      test: [
        file('t10k-images-idx3-ubyte', '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b'),
        file('t10k-labels-idx1-ubyte', '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34'),
      ],
    },
    mirrors: ['http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/'],
  },
  'cifar-10': {
    title: 'CIFAR-10',
    folders: ['cifar-10', 'cifar10', 'cifar-10-batches-bin', 'cifar-10-batches-py'],
    splits: {
      train: [
        file('data_batch_1.bin', '5dd7e06a14cb22eb9f671a540d1b7c25'),
        file('data_batch_2.bin', '5ea93a67294ea407fff1d09f752e9692'),
        file('data_batch_3.bin', '942cd6a4bcdd0dd3c604fbe906cb4421'),
        file('data_batch_4.bin', 'ae636b3ba5c66a11e91e8cb52e771fcb'),
        file('data_batch_5.bin', '53f37980c15c3d472c316c40844f3f0d'),
      ],
      test: [file('test_batch.bin', '803d5f7f4d78ea53de84dbe85f74fb6d')],
    },
    archive: 'cifar-10-binary.tar.gz',
    mirrors: ['https://www.cs.toronto.edu/~kriz/'],
  },
  'cifar-100': {
    title: 'CIFAR-100',
    folders: ['cifar-100', 'cifar100', 'cifar-100-binary', 'cifar-100-python'],
    splits: {
      // The whole set, and the part of 80 and 20 images a fine class that this article was made with.
      train: [file('train.bin', '6172c7755cfe09b2fe270c85cebc1b15', '4b1b27ce4f0eb0fb58f096c2b15ec6a3')],
      test: [file('test.bin', '4499cfba6c016c1be1438163640a0898', '8b1a9406279fec2b23e194254b71c043')],
    },
    archive: 'cifar-100-binary.tar.gz',
    mirrors: ['https://www.cs.toronto.edu/~kriz/'],
  },
};

/** Every file of a set, training first. */
export const filesOf = ({ splits }: OfficialSet): readonly OfficialFile[] => [...splits.train, ...splits.test];

/** Whether bytes are the content that was published under a name. */
export function isOfficial({ contents }: OfficialFile, bytes: Uint8Array): boolean {
  const hash = (name: string) => createHash(name).update(bytes).digest('hex');
  return contents.some((expected) => hash(expected.length === 64 ? 'sha256' : 'md5') === expected);
}
