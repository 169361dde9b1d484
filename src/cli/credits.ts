import type { DownloadedName } from '../data/images.ts';
import { makings } from './makings.ts';
import type { SourceName } from './official-files.ts';

const CIFAR =
  'The official page states no licence and asks to cite A. Krizhevsky, "Learning Multiple Layers of Features from Tiny ' +
  'Images", technical report, University of Toronto, 2009. Rights in single photographs rest with their owners.';

/** Whose images they are and under what terms. */
const OWNERS: Readonly<Record<SourceName, string>> = {
  mnist:
    'MNIST database of handwritten digits, copyright Yann LeCun and Corinna Cortes, a derivative of NIST Special ' +
    'Databases 1 and 3, Creative Commons Attribution-ShareAlike 3.0. Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, ' +
    '"Gradient-based learning applied to document recognition", Proceedings of the IEEE 86(11):2278-2324, 1998.',
  'fashion-mnist':
    'Fashion-MNIST, copyright 2017 Zalando SE, MIT licence. H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a Novel ' +
    'Image Dataset for Benchmarking Machine Learning Algorithms", arXiv:1708.07747, 2017.',
  'cifar-10': `CIFAR-10, labelled photographs of the 80 Million Tiny Images collection. ${CIFAR}`,
  'cifar-100': `CIFAR-100, labelled photographs of the 80 Million Tiny Images collection. ${CIFAR}`,
};

/** The credit line of a set: whose images, under what terms, and what was done to them. */
export function creditOf(name: DownloadedName): string {
  const { source, how } = makings[name];
  return `${OWNERS[source]} Here ${how ?? 'unaltered'}.`;
}
