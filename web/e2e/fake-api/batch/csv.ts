import type { BatchPreview, ColumnRole, RowFault } from '../../../src/api/batchTypes';

export interface Row {
  row: number;
  cells: string[];
  reference: string | null;
  name: string | null;
  /** Each address of the row with what is wrong with it. */
  images: { url: string; fault: RowFault | null }[];
}

export interface List {
  columns: { name: string; role: ColumnRole }[];
  rows: Row[];
  faults: RowFault[];
  encoding: string;
  delimiter: string;
}

const RESULT_COLUMNS = ['output_urls', 'output_sizes', 'output_bytes', 'status', 'reason'];

export class ListError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a list as the server does: encoding and delimiter found out, columns by their header. */
export function readList(bytes: Buffer, fileName: string): List {
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw new ListError('csv-empty', `${fileName} is empty. Send a CSV with a header and at least one row.`);
  if (text.includes('\0')) throw new ListError('csv-unreadable', `${fileName} is not text. Send a CSV file.`);
  const head = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t', '|'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  const [header = [], ...lines] = parse(text, delimiter);
  const kept = header.map((name, index) => ({ name: name.trim(), index })).filter(({ name }) => !RESULT_COLUMNS.includes(name));
  const columns = kept.map(({ name }) => ({ name, role: roleOf(name) }));
  if (!columns.some(({ role }) => role === 'image')) {
    throw new ListError('csv-no-image-column', `${fileName} has no column with image addresses. Name one “Input Image Urls” or “url”.`);
  }
  const faults: RowFault[] = [];
  const rows = lines.map((line, index) => {
    const cells = kept.map((column) => line[column.index] ?? '');
    return readRow(index + 1, cells, columns, line.length === header.length, faults);
  });
  return { columns, rows, faults, encoding, delimiter };
}

function readRow(row: number, cells: string[], columns: List['columns'], complete: boolean, faults: RowFault[]): Row {
  const cell = (role: ColumnRole) => cells[columns.findIndex((column) => column.role === role)]?.trim() ?? null;
  const column = columns.find(({ role }) => role === 'image')?.name ?? null;
  const note = (fault: RowFault) => {
    faults.push(fault);
    return fault;
  };
  const urls = (cell('image') ?? '').split(',').map((url) => url.trim()).filter((url) => url !== '');
  const images = urls.map((url) => {
    const detail = `“${url}” is not an address. It has to begin with https:// or http://.`;
    return { url, fault: /^https?:\/\/\S+$/.test(url) ? null : note({ row, column, code: 'url-invalid', detail }) };
  });
  if (images.length === 0) {
    const fault = complete
      ? { row, column, code: 'url-missing', detail: 'There is no image address in this row.' }
      : { row, column: null, code: 'row-incomplete', detail: `The row has fewer cells than the header.` };
    images.push({ url: '', fault: note(fault) });
  }
  return { row, cells, reference: cell('id'), name: cell('name'), images };
}

export function previewOf(fileName: string, { columns, rows, faults, encoding, delimiter }: List): BatchPreview {
  const given = rows.flatMap(({ images }) => images.filter(({ url }) => url !== ''));
  const good = given.filter(({ fault }) => fault === null).map(({ url }) => url);
  return {
    fileName,
    encoding,
    delimiter,
    columns,
    rows: rows.length,
    images: given.length,
    distinctImages: new Set(good).size,
    faultyRows: new Set(faults.map(({ row }) => row)).size,
    sample: rows.slice(0, 5).map(({ row, cells }) => ({ row, cells })),
    faults: faults.slice(0, 50),
    faultCount: faults.length,
  };
}

function decode(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16LE' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function roleOf(header: string): ColumnRole {
  const words = header.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (/ur[li]s?$|image/.test(words)) return 'image';
  if (/^(sno|serial(number|no)?|id|sku)$/.test(words)) return 'id';
  return words.endsWith('name') ? 'name' : 'other';
}

/** Cells of each line, with quotes, doubled quotes and line ends inside quotes; empty lines are left out. */
function parse(text: string, delimiter: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if (quoted && c === '"' && text.charAt(i + 1) === '"') {
      cell += c;
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (!quoted && c === delimiter) {
      line.push(cell);
      cell = '';
    } else if (!quoted && c === '\n') {
      lines.push([...line, cell]);
      line = [];
      cell = '';
    } else if (c !== '\r' || quoted) cell += c;
  }
  lines.push([...line, cell]);
  return lines.filter((cells) => cells.some((text) => text.trim() !== ''));
}

/** One line of CSV; what a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
