/** Pictures are held in memory by the browser as long as their address lives, so only the last ones keep theirs. */
const MOST = 60;

/** Addresses of files on the reader's own disk, by the id of the image they became. */
export class Previews {
  private readonly urls = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  get(imageId: string): string | undefined {
    return this.urls.get(imageId);
  }

  keep(imageId: string, file: File): void {
    this.forget(imageId);
    this.urls.set(imageId, URL.createObjectURL(file));
    const oldest = this.urls.keys().next().value;
    if (this.urls.size > MOST && oldest !== undefined) this.forget(oldest);
    for (const listener of this.listeners) listener();
  }

  private forget(imageId: string): void {
    const url = this.urls.get(imageId);
    if (url === undefined) return;
    this.urls.delete(imageId);
    URL.revokeObjectURL(url);
  }
}
