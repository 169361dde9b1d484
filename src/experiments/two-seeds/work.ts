/** What the measuring at the end of a run takes, in pictures learnt from: it has one core, where training has two. */
const MEASURING = 16_000;

/** Pictures that a run shows its networks, of whom both learn from every one, for the time that it will take. */
export const workOf = (params: { readonly 'train-images': number; readonly epochs: number }): number =>
  2 * params['train-images'] * params.epochs + MEASURING;
