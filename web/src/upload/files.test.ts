import { describe, expect, it } from 'vitest';
import { uploadChoice } from '../describe/uploadChoice';
import { filesOfDrop, filesOfPaste } from './files';
import { uploadTexts } from './texts';
import { formOf } from './transport';

const file = (name: string, size = 100, type = 'image/jpeg') => new File([new Uint8Array(size)], name, { type });

describe('what is sent of a file', () => {
  it('names the presets before it, and whether to describe it only where that was chosen', () => {
    expect([...formOf(file('a'), ['web', 'cutout']).entries()].map(([key, value]) => [key, typeof value === 'string' ? value : value.name])).toEqual([
      ['preset', 'web'],
      ['preset', 'cutout'],
      ['file', 'a'],
    ]);
    uploadChoice.set(false);
    expect([...formOf(file('a'), null).keys()]).toEqual(['describe', 'file']);
    uploadChoice.set(null);
  });
});

describe('a drop', () => {
  const anEntry = (name: string, read: () => File): Partial<FileSystemFileEntry> => ({
    name,
    isFile: true,
    isDirectory: false,
    file: (resolve, reject) => {
      try {
        resolve(read());
      } catch (error) {
        reject?.(error as DOMException);
      }
    },
  });
  const aFolder = (name: string, entries: object[] | null): Partial<FileSystemDirectoryEntry> => ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const portions = entries === null ? [] : [entries, []];
      return {
        readEntries: (resolve, reject) => {
          const next = portions.shift();
          if (next) resolve(next as FileSystemEntry[]);
          else reject?.(new DOMException('gone', 'NotFoundError'));
        },
      };
    },
  });
  const good = (name: string) => anEntry(name, () => file(name));
  const bad = (name: string) =>
    anEntry(name, () => {
      throw new DOMException('locked', 'NotReadableError');
    });
  const dropOf = (...entries: object[]) => ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] }) as unknown as DataTransfer;
  const names = (files: File[]) => files.map(({ name }) => name);

  it('is all that can be read, folders in folders too, and a count of the rest', async () => {
    const nested = aFolder('in', [good('b'), bad('locked'), aFolder('deep', [good('c')])]);
    const dropped = await filesOfDrop(dropOf(good('a'), nested, aFolder('gone', null), good('.hidden'), good('d')));
    expect(names(dropped.files)).toEqual(['a', 'b', 'c', 'd']);
    expect(dropped).toMatchObject({ left: false, unreadable: 2 });
    expect(uploadTexts.notAll(4, dropped.left, dropped.unreadable)).toBe('2 files or folders could not be read.');
  });

  it('says that some are left where it is too large', async () => {
    const many = aFolder('many', [good('a'), good('b'), good('c')]);
    expect(await filesOfDrop(dropOf(many), 3)).toMatchObject({ left: false });
    const dropped = await filesOfDrop(dropOf(many, good('d')), 3);
    expect(names(dropped.files)).toEqual(['a', 'b', 'c']);
    expect(dropped.left).toBe(true);
    expect(uploadTexts.notAll(3, true, 0)).toMatch(/^Only the first 3 files were taken; /);
    expect(uploadTexts.notAll(3, false, 0)).toBeNull();
    const plain = { items: [], files: [file('a'), file('b')] } as unknown as DataTransfer;
    expect(await filesOfDrop(plain, 1)).toMatchObject({ left: true, unreadable: 0 });
  });
});

describe('a paste', () => {
  it('gives nameless pictures a name', () => {
    const data = { files: [file('image.png', 3, 'image/png'), file('cat.jpg')] } as unknown as DataTransfer;
    const names = filesOfPaste(data, new Date('2026-11-21T10:15:30Z')).map(({ name }) => name);
    expect(names).toEqual(['Pasted 2026-11-21 10.15.30.png', 'cat.jpg']);
  });
});
