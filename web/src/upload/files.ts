/** The most files taken from one drop; a whole disk dropped by mistake must not hang the page. */
const MAX_FILES = 10_000;

export interface Dropped {
  readonly files: File[];
  /** Whether some were left, as there are more than are taken at once. */
  readonly left: boolean;
  /** Files and folders that the browser could not read. */
  readonly unreadable: number;
}

/**
 * All files of a drop, those in folders and their folders too; files that begin with a dot are left out. What can't be read is counted
 * and passed over.
 *
 * @param most how many are taken
 */
export async function filesOfDrop(data: DataTransfer, most = MAX_FILES): Promise<Dropped> {
  // Entries have to be taken before the first wait: the browser empties the list when the event is over.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return { files: [...data.files].slice(0, most), left: data.files.length > most, unreadable: 0 };
  const dropped = { files: [], left: false, unreadable: 0 };
  await collect(entries, most, dropped);
  return dropped;
}

async function collect(entries: FileSystemEntry[], most: number, into: { files: File[]; left: boolean; unreadable: number }): Promise<void> {
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (into.left) return;
    try {
      if (isFolder(entry)) await collect(await entriesOf(entry), most, into);
      else if (into.files.length === most) into.left = true;
      else if (isFile(entry)) into.files.push(await fileOf(entry));
    } catch {
      into.unreadable += 1;
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // Browsers give them in portions, an empty one last.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What a paste holds. Browsers call every picture `image.png`, so those get the time as their name. */
export function filesOfPaste(data: DataTransfer, now: Date): File[] {
  const stamp = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  return [...data.files].map((file, index) => {
    if (file.name !== 'image.png') return file;
    const name = `Pasted ${stamp}${index === 0 ? '' : ` ${index + 1}`}.png`;
    return new File([file], name, { type: file.type });
  });
}
