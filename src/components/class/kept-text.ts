const KEY = 'wcw-class-1';

/** The pasted lines, as long as their tab lives. Never throws; `keeps` says whether anything can be kept. */
export interface KeptText {
  readonly keeps: boolean;
  read(): string;
  write(text: string): void;
}

/** Opens the tab's own storage; touching it throws where the browser denies it. */
export function keptText(
  open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => sessionStorage,
): KeptText {
  let keeps = true;
  const attempt = <T>(act: (storage: ReturnType<typeof open>) => T, otherwise: T): T => {
    try {
      return act(open());
    } catch {
      keeps = false;
      return otherwise;
    }
  };
  attempt((storage) => storage.getItem(KEY), null);
  return {
    get keeps() {
      return keeps;
    },
    read: () => attempt((storage) => storage.getItem(KEY), null) ?? '',
    write: (text) => attempt((storage) => (text ? storage.setItem(KEY, text) : storage.removeItem(KEY)), undefined),
  };
}
