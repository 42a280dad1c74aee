import { ApiError, problemTexts, toApiError } from '../api/problem';
import type { UploadedImage } from '../api/types';
import { uploadChoice } from '../describe/uploadChoice';

export interface TransportOptions {
  /** Names of presets, at least one; null: what the server usually makes */
  presets: readonly string[] | null;
  /** @param sent bytes of the file that have left, 0 to its size */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

/**
 * Brings one file to the server. Rejects with an ApiError, or with the signal's reason when aborted. A resumable protocol
 * can take this place without the queue or the page noticing.
 */
export type Transport = (file: File, options: TransportOptions) => Promise<UploadedImage>;

/** After the last byte the server looks at the picture; a server that says nothing for this long is gone. */
const STALLED_MS = 60_000;

/** One multipart request per file. XMLHttpRequest, because fetch tells nothing about bytes sent. */
export const sendByXhr: Transport = (file, { presets, onProgress, signal }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stall: ReturnType<typeof setTimeout>;
    const alive = () => {
      clearTimeout(stall);
      stall = setTimeout(() => {
        fail(new ApiError(0, 'timeout', problemTexts.timeout));
        request.abort();
      }, STALLED_MS);
    };
    const abort = () => {
      fail(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
      request.abort();
    };
    const end = () => {
      clearTimeout(stall);
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error) => {
      end();
      reject(error);
    };

    request.upload.onprogress = ({ loaded, total }) => {
      alive();
      // The request is a little longer than the file: boundaries and part headers.
      onProgress(total > 0 ? Math.min(file.size, Math.round((loaded / total) * file.size)) : 0);
    };
    request.onerror = () => fail(new ApiError(0, 'unreachable', problemTexts.unreachable));
    request.onload = () => {
      try {
        resolve(answerOf(request));
        end();
      } catch (error) {
        fail(error as ApiError);
      }
    };
    signal.addEventListener('abort', abort);
    request.open('POST', '/api/v1/images');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    alive();
    request.send(formOf(file, presets));
  });

export function formOf(file: File, presets: readonly string[] | null): FormData {
  const form = new FormData();
  for (const preset of presets ?? []) form.append('preset', preset);
  const describe = uploadChoice.get();
  if (describe !== null) form.append('describe', String(describe));
  form.append('file', file, file.name);
  return form;
}

function answerOf(request: XMLHttpRequest): UploadedImage {
  const { status, responseText } = request;
  if (status < 200 || status > 299) throw toApiError(status, responseText, request.getResponseHeader('Retry-After'));
  try {
    const first = (JSON.parse(responseText) as { images: UploadedImage[] }).images[0];
    if (first) return first;
  } catch {
    // Falls through to the error below.
  }
  throw new ApiError(status, 'unexpected-answer', problemTexts.unexpected(status));
}
