import { describe, expect, it } from 'vitest';
import { type BuiltSite, folderAddress } from '../../../../src/cli/folder/folder-address.ts';

const files = new Set(['index.html', 'recos/index.html', 'embed/v1/clip/index.html', 'embed/v1/clip.js', 'a b.txt']);
const roots = { 'at the root of a host': 'https://cnn.example/', 'below a path': 'http://localhost:4321/x/wcw/' };

for (const [where, root] of Object.entries(roots)) {
  const site: BuiltSite = { files, root };
  const base = new URL(root).pathname;
  const from = (page: string, address: string) => folderAddress(address, page, site);

  describe(`an address of a site ${where}`, () => {
    it.each([
      ['recos/index.html', '', '../index.html'],
      ['index.html', 'recos/', 'recos/index.html'],
      ['recos/index.html', 'recos/', 'index.html'],
      ['embed/v1/clip/index.html', 'embed/v1/clip.js', '../clip.js'],
      ['embed/v1/clip/index.html', 'recos/', '../../../recos/index.html'],
      ['recos/index.html', 'a%20b.txt', '../a%20b.txt'],
    ])('leads from %s to “%s” by %s', (page, path, relative) => {
      expect(from(page, base + path)).toBe(relative);
      expect(from(page, root + path)).toBe(relative);
    });

    it('keeps a state, a place, and even a bare #', () => {
      expect(from('index.html', `${base}recos/?inversion.seed=3&x=1#inversion`)).toBe(
        'recos/index.html?inversion.seed=3&x=1#inversion',
      );
      expect(from('index.html', `${base}recos/#`)).toBe('recos/index.html#');
    });

    it('gets the name of its file where it was relative before', () => {
      expect(from('recos/index.html', '../embed/v1/clip/')).toBe('../embed/v1/clip/index.html');
      expect(from('recos/index.html', './')).toBe('index.html');
    });

    it('is none where there is no such file', () => {
      expect(from('index.html', `${base}nowhere/`)).toBeUndefined();
    });
  });
}

it('an address within a page, of another site or of no site stays as it is', () => {
  const site = { files, root: 'https://cnn.example/' };
  for (const address of ['', '#top', '?a=1#b', 'data:image/png;base64,AA', 'https://doi.org/10.1/x', 'mailto:a@b.c']) {
    expect(folderAddress(address, 'recos/index.html', site)).toBe(address);
  }
});
