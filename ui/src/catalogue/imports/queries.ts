import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas, tagged } from '../../api/client.ts';
import { HEADER, tokenForWrite } from '../../api/csrf.ts';
import { problemOf, Unreachable } from '../../api/problem.ts';

export type ImportJob = Schemas['ImportJob'];
export type JobDetails = Schemas['JobDetails'];
export type JobOptions = Schemas['JobOptions'];
export type JobProgress = Schemas['JobProgress'];
export type PreviewRow = Schemas['PreviewRow'];
export type OnMatch = JobOptions['onMatch'];

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['import', id] as const,
    queryFn: ({ signal }) => tagged(api.GET('/v1/imports/{id}', { params: { path: { id } }, signal })),
  });
}

export type Step = 'starts' | 'dry-runs' | 'pauses' | 'resumptions' | 'cancellations' | 'undos';

/** One of the steps that a job can be made to take; answers with the job, or with the new one that the step made. */
export function takeStep(id: string, step: Step, key: string): Promise<ImportJob> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (step) {
    case 'starts':
      return body(api.POST('/v1/imports/{id}/starts', { params }));
    case 'dry-runs':
      return body(api.POST('/v1/imports/{id}/dry-runs', { params }));
    case 'pauses':
      return body(api.POST('/v1/imports/{id}/pauses', { params }));
    case 'resumptions':
      return body(api.POST('/v1/imports/{id}/resumptions', { params }));
    case 'cancellations':
      return body(api.POST('/v1/imports/{id}/cancellations', { params }));
    case 'undos':
      return body(api.POST('/v1/imports/{id}/undos', { params }));
  }
}

/** The options of a draft, as a merge patch. */
export function changeOptions(id: string, etag: string, options: Partial<JobOptions>) {
  return tagged(
    api.PATCH('/v1/imports/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: options as Record<string, unknown>,
    }),
  );
}

export function askQuery(wanted: Schemas['WantedQuery'], key: string): Promise<ImportJob> {
  return body(api.POST('/v1/imports', { params: { header: { 'Idempotency-Key': key } }, body: wanted })) as Promise<ImportJob>;
}

/** Fetch cannot tell how much of a body is sent; the older request can. The file is streamed from the disk by the browser. */
export async function sendFile(
  path: string,
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<ImportJob> {
  const token = await tokenForWrite();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token !== undefined) request.setRequestHeader(HEADER, token);
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => reject(new Unreachable('upload'));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as ImportJob);
      else {
        const headers = { 'X-Request-Id': request.getResponseHeader('X-Request-Id') ?? '' };
        void problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject, reject);
      }
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
