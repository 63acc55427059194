import { api, body, type Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { WebSession } from '../../api/session.ts';
import { signIn } from '../../signin/session.ts';

export type Choice = 'reading_history' | 'saved_search_mails';

export interface Application {
  readonly username: string;
  readonly email: string;
  readonly fullName: string;
  readonly password: string;
  readonly language: string;
  readonly acceptedTerms: string | undefined;
  readonly agreed: ReadonlySet<Choice>;
}

export interface Welcome {
  readonly email: string;
  readonly signedIn: boolean;
}

export async function signUp(application: Application): Promise<void> {
  const { username, email, fullName, password, language, acceptedTerms } = application;
  const asked: Schemas['NewUser'] = { username, email, password, language };
  if (fullName) asked.fullName = fullName;
  if (acceptedTerms) asked.acceptedTerms = acceptedTerms;
  await body(api.POST('/v1/users', { body: asked }));
}

/** Undefined where the library wants the address to be confirmed first. */
export async function firstSession({ username, password }: Application): Promise<WebSession | undefined> {
  try {
    const attempt = await signIn(username, password);
    return 'session' in attempt ? attempt.session : undefined;
  } catch (thrown) {
    if (thrown instanceof ApiProblem) return undefined;
    throw thrown;
  }
}

export async function agree(choices: ReadonlySet<Choice>): Promise<void> {
  for (const kind of choices) {
    await api.PUT('/v1/me/consents/{kind}', { params: { path: { kind } }, body: { given: true } });
  }
}

/**
 * The terms that a sign-up was refused for: the field's message is the only place where the API names their version. Undefined
 * where it was not refused for them.
 */
export function termsWanted(error: unknown): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const message = error.errors.find((one) => one.code === 'terms_not_accepted')?.message;
  return message?.match(/^Must be (.+), the terms of use as they are now\.$/)?.[1];
}
