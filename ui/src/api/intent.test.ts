import { expect, test } from 'vitest';
import { intents } from './intent.ts';
import { ApiProblem, Unreachable } from './problem.ts';

const refusal = (status: number) =>
  new ApiProblem({ type: 'about:blank', status, code: 'x', title: 'x', detail: 'x', requestId: 'r' });

test('what is asked for twice at once is done once', async () => {
  const once = intents();
  let times = 0;
  const deed = async (key: string) => {
    times += 1;
    return key;
  };
  const [first, second] = await Promise.all([once({ title: 'A' }, deed), once({ title: 'A' }, deed)]);
  expect(times).toBe(1);
  expect(second).toBe(first);
});

test('without an answer the same key is sent again, and after one another', async () => {
  const once = intents();
  const keys: string[] = [];
  const answers = [new Unreachable('gone'), refusal(503), refusal(422)];
  const deed = async (key: string) => {
    keys.push(key);
    const no = answers.shift();
    if (no) throw no;
    return 'done';
  };
  for (let tries = 0; tries < 3; tries += 1) await expect(once('a', deed)).rejects.toThrow();
  expect(await once('a', deed)).toBe('done');
  await once('a', deed);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

test('something else is another intent', async () => {
  const once = intents();
  const keys: string[] = [];
  const deed = async (key: string) => {
    keys.push(key);
    throw new Unreachable('gone');
  };
  await expect(once('a', deed)).rejects.toThrow();
  await expect(once('b', deed)).rejects.toThrow();
  expect(keys[1]).not.toBe(keys[0]);
});
