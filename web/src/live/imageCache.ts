import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { api } from '../api/client';
import type { ImageListQuery } from '../api/imageQuery';
import { PAGE_SIZE, deletedKey, descriptionsKey, imageKey, imageListKey } from '../api/queries';
import type { Descriptions, Image } from '../api/types';
import { Overtaken } from './overtaken';
import { type ImagePages, findImage, withFirstPage, withImage, withoutImage } from './pages';
import { isLong, refreshShort } from './refresh';

const ASK_AGAIN_MS = 1_000;

/** Writes images into everything that shows them. */
export class ImageCache {
  private askAgain: ReturnType<typeof setTimeout> | undefined;

  private readonly overtaken: Overtaken<Image>;

  constructor(private readonly client: QueryClient) {
    this.overtaken = new Overtaken(client, [...imageListKey, 'image', ...deletedKey], (told) => {
      this.write([...told.values()].filter((image) => image !== null));
      for (const [id, image] of told) if (!image) this.drop(id);
    });
  }

  /** What is known of an image without asking the server. */
  find(id: string): Image | undefined {
    const own = this.client.getQueryData<Image>(imageKey(id));
    if (own) return own;
    for (const [, data] of this.lists()) {
      const image = findImage(data, id);
      if (image) return image;
    }
    return undefined;
  }

  /** Writes what events told. */
  put(...images: readonly Image[]): void {
    for (const image of images) this.overtaken.tell(image.id, image);
    this.write(images);
  }

  /** Makes a call that changes an image and writes its answer, unless an event has told of the image meanwhile. */
  async change(call: () => Promise<Image>): Promise<Image> {
    const { answer, told } = await this.overtaken.during(call);
    if (told === undefined) this.write([answer]);
    return answer;
  }

  private write(images: readonly Image[]): void {
    for (const image of images) {
      if (this.client.getQueryData(imageKey(image.id))) this.client.setQueryData(imageKey(image.id), image);
    }
    for (const [key, data] of this.lists()) {
      if (!data) continue;
      let next = data;
      for (const image of images) {
        const changed = withImage(next, key[1] as ImageListQuery, image);
        if (changed === 'ask') this.refreshSoon();
        else next = changed;
      }
      if (next !== data) this.client.setQueryData(key, next);
    }
    for (const { id } of images) this.forgetDeleted(id);
    this.noteDescribing(images);
  }

  /** The first of many that are to be described starts the asking for their counts, which ends by itself. */
  private noteDescribing(images: readonly Image[]): void {
    const known = this.client.getQueryData<Descriptions>(descriptionsKey);
    const begins = images.some(({ describing: { status } }) => status === 'queued' || status === 'waiting');
    if (known && begins && known.queued + known.waiting === 0) {
      void this.client.invalidateQueries({ queryKey: descriptionsKey });
    }
  }

  remove(id: string): void {
    this.overtaken.tell(id, null);
    this.drop(id);
  }

  private drop(id: string): void {
    this.client.removeQueries({ queryKey: imageKey(id), type: 'inactive' });
    // Where it is being looked at, asking again tells that it is gone.
    void this.client.invalidateQueries({ queryKey: imageKey(id) });
    for (const [key, data] of this.lists()) {
      if (data) this.client.setQueryData(key, withoutImage(data, id));
    }
    void this.client.invalidateQueries({ queryKey: deletedKey });
  }

  /** Takes an image out of those that can be had back: it is there again, or gone for good. */
  forgetDeleted(id: string): void {
    this.client.setQueryData<ImagePages>(deletedKey, (data) => data && withoutImage(data, id));
  }

  /** Asks the server for all that is shown; what isn't shown is asked for when it is next. */
  refresh(): void {
    this.overtaken.missed();
    void this.client.invalidateQueries({ queryKey: imageListKey });
    void this.client.invalidateQueries({ queryKey: ['image'] });
    void this.client.invalidateQueries({ queryKey: deletedKey });
    void this.client.invalidateQueries({ queryKey: descriptionsKey });
  }

  /** The same, but of long lists only the newest page, so that it costs as much however far somebody has scrolled. */
  refreshNewest(): void {
    refreshShort(this.client, imageListKey, ['image'], deletedKey, descriptionsKey);
    for (const { queryKey, state } of this.client.getQueryCache().findAll({ queryKey: imageListKey, type: 'active' })) {
      if (isLong(state.data)) void this.askForNewest(queryKey);
    }
  }

  private async askForNewest(key: QueryKey): Promise<void> {
    const query = key[1] as ImageListQuery;
    const before = this.client.getQueryData(key);
    try {
      const page = await api.images(query, null, PAGE_SIZE);
      this.client.setQueryData<ImagePages>(key, (data) => (data && data === before ? withFirstPage(data, query, page) : data));
    } catch {
      // The server is still away; it is asked again.
    }
  }

  /** The same as refresh, once for many reasons that come together. */
  refreshSoon(): void {
    this.askAgain ??= setTimeout(() => {
      this.askAgain = undefined;
      this.refresh();
    }, ASK_AGAIN_MS);
  }

  private lists() {
    return this.client.getQueriesData<ImagePages>({ queryKey: imageListKey });
  }
}
