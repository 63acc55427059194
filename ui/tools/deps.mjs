// Fetches the libraries when the lock file or Node changed since the last time, and says plainly when Node is too old.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `carrel: the web app needs Node 20.19 or newer to be built; this is ${process.version}. Install it: https://nodejs.org/`,
  );
  process.exit(2);
}

const mark = 'node_modules/.lock-hash';
const hash = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('carrel: the libraries of the web app could not be fetched; what stands in the way is above.');
    process.exit(1);
  }
  writeFileSync(mark, hash);
}
