import type { StatisticsPlan } from '../statistics-plan.ts';

export const plan: StatisticsPlan = {
  networks: 'joint-filters',
  gather: (networks) => ({ networks: networks.map(({ condition, seed }) => ({ condition, seed })) }),
};
