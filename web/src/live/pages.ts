import type { InfiniteData } from '@tanstack/react-query';
import { type ImageListQuery, fitsFacts, hasLabels } from '../api/imageQuery';
import type { Image, ImagePage } from '../api/types';

/** The loaded part of a list of images, newest first. */
export type ImagePages = InfiniteData<ImagePage, string | null>;

export function imagesOf(data: { pages: ImagePage[] } | undefined): Image[] {
  return data?.pages.flatMap((page) => page.images) ?? [];
}

export function findImage(data: ImagePages | undefined, id: string): Image | undefined {
  for (const page of data?.pages ?? []) {
    const image = page.images.find((candidate) => candidate.id === id);
    if (image) return image;
  }
  return undefined;
}

export function withoutImage(data: ImagePages, id: string): ImagePages {
  if (!findImage(data, id)) return data;
  return mapPages(data, (images) => (images.some((i) => i.id === id) ? images.filter((i) => i.id !== id) : images));
}

/**
 * Puts an image as it is now into a loaded list: replaces it, takes it out where it no longer fits the filter, or adds it at
 * its place. An image older than everything loaded is left to the page it comes with.
 *
 * @returns the list, or `'ask'` where only the server can tell whether the image belongs (a search for words or labels)
 */
export function withImage(data: ImagePages, query: ImageListQuery, image: Image): ImagePages | 'ask' {
  const fits = fitsFacts(query, image);
  if (findImage(data, image.id)) {
    if (!fits) return withoutImage(data, image.id);
    return hasLabels(image, query.labels) ? replace(data, image) : 'ask';
  }
  if (!fits) return data;
  return query.q === '' && query.labels.length === 0 ? insert(data, image) : 'ask';
}

/**
 * Puts the newest page of a list as it is now in the place of what was loaded of it; what stands behind it stays. A list by age
 * whose newest page has nothing in common with what is loaded is left as it is: between them could be others.
 */
export function withFirstPage(data: ImagePages, query: ImageListQuery, page: ImagePage): ImagePages {
  if (query.q !== '') return page.images.reduce(replace, data);
  const last = page.images.at(-1);
  if (!last || page.nextCursor === null) return { pages: [page], pageParams: [null] };
  const [newest] = imagesOf(data);
  if (newest && newest.id < last.id) return data;
  const pages = mapPages(data, (images) => images.filter(({ id }) => id < last.id)).pages;
  return { ...data, pages: pages.map((old, index) => (index === 0 ? { ...old, images: [...page.images, ...old.images] } : old)) };
}

function replace(data: ImagePages, image: Image): ImagePages {
  return mapPages(data, (images) =>
    images.some((i) => i.id === image.id) ? images.map((i) => (i.id === image.id ? image : i)) : images,
  );
}

function insert(data: ImagePages, image: Image): ImagePages {
  // Version-7 UUIDs: the larger the id, the newer the image.
  const target = data.pages.findIndex((page) => page.images.some((other) => other.id < image.id));
  const last = data.pages.length - 1;
  if (target === -1 && data.pages[last]?.nextCursor !== null) return data;
  const into = target === -1 ? last : target;
  const pages = data.pages.map((page, index) => {
    if (index !== into) return page;
    const at = page.images.findIndex((other) => other.id < image.id);
    return { ...page, images: page.images.toSpliced(at === -1 ? page.images.length : at, 0, image) };
  });
  return { ...data, pages };
}

function mapPages(data: ImagePages, change: (images: Image[]) => Image[]): ImagePages {
  const pages = data.pages.map((page) => {
    const images = change(page.images);
    return images === page.images ? page : { ...page, images };
  });
  return { ...data, pages };
}
