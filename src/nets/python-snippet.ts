import { PlainError } from '../data/plain-error.ts';
import { LEAKY_SLOPE } from './activation.ts';
import type { Shape } from './layers/kind.ts';
import type { BatchNorm, Convolution, Dense, Layer, Pool, RectifierLayer } from './layers/layer.ts';
import { type NetworkSpec, outputShapes } from './network.ts';

/**
 * A Python text (torch, safetensors) that rebuilds a network as `nn.Sequential` and loads `file`, which was written in
 * PyTorch's format; `network` says which of several in the file. @throws PlainError `errors.weights.pytorch` for a layer that PyTorch does not have.
 */
export function pythonSnippet(spec: NetworkSpec, file: string, network?: string): string {
  const shapes = outputShapes(spec);
  const modules = spec.layers.flatMap((layer, i) => {
    const read = i === 0 ? spec.input : shapes[i - 1]!;
    const made = modulesOf(layer, read);
    // The module with the parameters has the layer's name, under which its tensors stand in the file.
    return made.map((module, k) => {
      const name = 'name' in layer && layer.name && k === made.length - 1 ? layer.name : `step${i + 1}`;
      return `    (${JSON.stringify(name)}, ${module}),`;
    });
  });
  const calls = modules.some((line) => line.includes(' Call('));
  const reads = spec.input.length === 3 ? [spec.input[2], spec.input[0], spec.input[1]] : spec.input;
  return [
    `# Rebuilds the network and loads its weights. It reads batches of shape [count, ${reads.join(', ')}].`,
    'from collections import OrderedDict',
    '',
    ...(calls || modules.some((line) => line.includes('torch.')) ? ['import torch'] : []),
    'from safetensors.torch import load_file',
    'from torch import nn',
    '',
    ...(calls ? CALL : []),
    'network = nn.Sequential(OrderedDict([',
    ...modules,
    ']))',
    `tensors = load_file(${JSON.stringify(file)})`,
    ...(network === undefined ? [] : ownTensors(`${network}.`)),
    'network.load_state_dict(tensors)',
    'network.eval()',
    '',
  ].join('\n');
}

const ownTensors = (prefix: string): string[] => [
  `prefix = ${JSON.stringify(prefix)}`,
  'tensors = {name[len(prefix):]: tensor for name, tensor in tensors.items() if name.startswith(prefix)}',
];

const CALL = [
  '',
  'class Call(nn.Module):',
  '    def __init__(self, function):',
  '        super().__init__()',
  '        self.function = function',
  '',
  '    def forward(self, x):',
  '        return self.function(x)',
  '',
];

/** A layer as modules of PyTorch, what goes before it included. */
function modulesOf(layer: Layer, read: Shape): readonly string[] {
  switch (layer.kind) {
    case 'convolution':
      return convolution(layer, read);
    case 'dense':
      return dense(layer, read);
    case 'batch-norm':
      return [norm(layer, read)];
    case 'rectifier':
      return [rectifier(layer)];
    case 'pool':
      return [pool(layer)];
    case 'global-average':
      return ['Call(lambda x: x.mean((2, 3)))'];
    case 'flatten':
      return ['nn.Flatten()'];
    default:
      throw refused(`“${layer.kind}”`);
  }
}

const refused = (layer: string): PlainError => new PlainError('errors.weights.pytorch', { layer });

function convolution(layer: Convolution, read: Shape): readonly string[] {
  const { filters, size, stride = 1, padding = 'valid', biases = true, response, paired } = layer;
  if (response === 'cosine') throw refused('cosines of the angle');
  if (paired) throw refused('filters tied to their negatives');
  const options = [stride === 1 ? '' : `, stride=${stride}`, biases ? '' : ', bias=False'].join('');
  const module = `nn.Conv2d(${read[2]}, ${filters}, ${size}${options})`;
  if (padding === 'valid' || size === 1) return [module];
  const [before, after] = [(size - 1) >> 1, size >> 1];
  const around = padding === 'same' ? 'nn.ZeroPad2d' : 'nn.CircularPad2d';
  return [`${around}((${before}, ${after}, ${before}, ${after}))`, module];
}

function dense({ units, biases = true, response }: Dense, read: Shape): readonly string[] {
  if (response === 'cosine') throw refused('cosines of the angle');
  const features = read.reduce((a, b) => a * b, 1);
  const module = `nn.Linear(${features}, ${units}${biases ? '' : ', bias=False'})`;
  return read.length === 1 ? [module] : ['nn.Flatten()', module];
}

const norm = ({ affine }: BatchNorm, read: Shape): string =>
  `nn.BatchNorm${read.length === 3 ? 2 : 1}d(${read.at(-1)}${affine ? '' : ', affine=False'})`;

function rectifier({ activation, threshold = 0 }: RectifierLayer): string {
  switch (activation) {
    case 'relu':
      return 'nn.ReLU()';
    case 'linear':
      return 'nn.Identity()';
    case 'abs':
      return 'Call(torch.abs)';
    case 'leaky-relu':
      return `nn.LeakyReLU(${LEAKY_SLOPE})`;
    case 'tanh':
      return 'nn.Tanh()';
    case 'trelu':
      return `Call(lambda x: torch.relu((x - ${threshold}) / (1 - ${threshold})))`;
  }
}

function pool({ by, size = 2, stride = size }: Pool): string {
  if (by === 'blur' || by === 'polyphase') throw refused(`pooling by ${by}`);
  return `nn.${by === 'max' ? 'Max' : 'Avg'}Pool2d(${size}${stride === size ? '' : `, stride=${stride}`})`;
}
