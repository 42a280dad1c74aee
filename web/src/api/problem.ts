import type { Problem } from './types';

/** A call that did not work, with a sentence for people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * @param status HTTP status; 0 where no answer came
   * @param code the server's stable code, or `unreachable`, `timeout`, `unexpected-answer`
   * @param retryAfterSeconds what the server asked to wait; null where it said nothing
   * @param field of what was sent that is at fault; null for the whole
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null = null,
    readonly field: string | null = null,
  ) {
    super(message);
  }

  /** Whether the same call can go through later. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export const problemTexts = {
  unreachable: 'The server can’t be reached. Check that it is running and that you are connected.',
  timeout: 'The server took too long to answer.',
  unexpected: (status: number) => `The server gave an answer that this page doesn’t understand (status ${status}).`,
  busy: 'The server is busy. Try again in a moment.',
};

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'detail' in value && 'code' in value;
}

/** The one field that a problem is about. */
function fieldOf(problem: Problem): string | null {
  const parts: unknown = problem.errors;
  return Array.isArray(parts) && parts.length === 1 ? ((parts[0] as Problem['errors'][number]).field ?? null) : null;
}

/** Seconds from a Retry-After header in either of its forms; null where absent or not understood. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

/** Turns any error answer into an ApiError, whether or not it is a problem document. */
export function toApiError(status: number, body: string, retryAfter: string | null): ApiError {
  const wait = retryAfterSeconds(retryAfter, Date.now());
  try {
    const problem: unknown = JSON.parse(body);
    if (isProblem(problem)) return new ApiError(status, problem.code, problem.detail, wait, fieldOf(problem));
  } catch {
    // Not JSON: a proxy's page, or nothing at all.
  }
  if (status === 502 || status === 504) return new ApiError(status, 'unreachable', problemTexts.unreachable, wait);
  if (status === 503 || status === 429) return new ApiError(status, 'overloaded', problemTexts.busy, wait);
  return new ApiError(status, 'unexpected-answer', problemTexts.unexpected(status), wait);
}

/** A sentence for whatever was thrown. */
export function readable(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
