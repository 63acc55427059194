// Starts the jar that was built, as a library of its own with the demonstration's books and people, and takes it away again.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const JAR = resolve(import.meta.dirname, '../../server/target/carrel.jar');
const LONGEST = 180_000;
const MOVED_IN = 'The demonstration library has';

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(url) {
  try {
    const response = await fetch(url);
    return response.ok;
  } catch {
    return false;
  }
}

export async function openLibrary() {
  if (!existsSync(JAR)) throw new Error(`There is no ${JAR}; build it first (./carrel build).`);
  const data = mkdtempSync(join(tmpdir(), 'carrel-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const options = [
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '--enable-native-access=ALL-UNNAMED',
    '--sun-misc-unsafe-memory-access=allow',
  ];
  const server = spawn(java, [...options, '-jar', JAR, 'run', '--demo', '--port', String(port), '--data', data], {
    env: { ...process.env, CARREL_DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const note = (text) => {
    said = (said + text).slice(-20_000);
  };
  server.stdout.on('data', note);
  server.stderr.on('data', note);
  const ended = new Promise((done) => server.once('exit', done));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const until = Date.now() + LONGEST;
  // Requests are answered before the demonstration's people have moved in, and nobody is let in by a name that is not there.
  while (!said.includes(MOVED_IN) || !(await answers(`${url}/health/ready`))) {
    if (server.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error(`The library did not open:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 300));
  }
  return { url, data, passwords: passwords(data), close, log: () => said };
}

/** The demonstration's people, and what they sign in with. */
export function passwords(data) {
  const text = readFileSync(join(data, 'secrets/demo-users.txt'), 'utf8');
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes(' '))
      .map((line) => line.split(' ', 2)),
  );
}
