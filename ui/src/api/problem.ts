import type { components } from './schema.gen.ts';

export type ProblemBody = components['schemas']['Problem'];
export type Reason = NonNullable<ProblemBody['reasons']>[number];
export type FieldError = NonNullable<ProblemBody['errors']>[number];

/** The server's no (RFC 9457), with all it says about why. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly reasons: readonly Reason[];
  readonly errors: readonly FieldError[];
  /** After how many seconds it may be tried again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(body: ProblemBody, retryAfter?: number) {
    super(body.detail);
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.requestId = body.requestId;
    this.reasons = body.reasons ?? [];
    this.errors = body.errors ?? [];
    this.retryAfter = retryAfter;
  }

  has(code: string): boolean {
    return this.code === code || this.reasons.some((reason) => reason.code === code);
  }

  reason(code: string): Reason | undefined {
    return this.reasons.find((reason) => reason.code === code);
  }
}

/** Somebody else changed it meanwhile: what was read is not what is there (If-Match). */
export function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.status === 412;
}

/** There was no answer: no network, or no server. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export type Failure = ApiProblem | Unreachable;

export async function problemOf(response: Response): Promise<ApiProblem> {
  const wait = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return new ApiProblem(
    isProblem(body)
      ? body
      : {
          type: 'about:blank',
          status: response.status,
          code: 'no_problem_document',
          title: response.statusText || String(response.status),
          detail: response.statusText || String(response.status),
          requestId: response.headers.get('X-Request-Id') ?? '',
        },
    Number.isNaN(wait) ? undefined : wait,
  );
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'title' in body;
}

/** Whatever was thrown, as one of the two that pages know how to show. */
export function failure(thrown: unknown): Failure {
  if (thrown instanceof ApiProblem || thrown instanceof Unreachable) return thrown;
  return new Unreachable(thrown instanceof Error ? thrown.message : String(thrown));
}

/** Whether to ask again by itself may help: what was only read, and not found out to be impossible. */
export function mayTryAgain(thrown: unknown): boolean {
  const why = failure(thrown);
  return why instanceof Unreachable || why.status === 502 || why.status === 503 || why.status === 504;
}
