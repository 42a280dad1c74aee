export interface Part {
  name: string;
  fileName: string | null;
  data: Buffer;
}

/** The parts of a multipart/form-data body held in memory; good enough for what browsers send. */
export function parseMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = body.indexOf(mark);
  while (from !== -1) {
    const next = body.indexOf(mark, from + mark.length);
    if (next === -1) break;
    const part = body.subarray(from + mark.length + 2, next - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, headEnd).toString('utf8');
    parts.push({
      name: / name="([^"]*)"/.exec(head)?.[1] ?? '',
      fileName: / filename="([^"]*)"/.exec(head)?.[1] ?? null,
      data: part.subarray(headEnd + 4),
    });
    from = next;
  }
  return parts;
}
