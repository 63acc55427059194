import { createServer } from 'node:net';

/**
 * A mail server that keeps what it is given and delivers nothing: enough SMTP for one program to hand over letters.
 * @returns {Promise<{port: number, letters: {to: string, text: string}[], next: (to: string, has: RegExp, after?: number) => Promise<string>, close: () => void}>}
 */
export async function openSink(port = 0) {
  const letters = [];
  const server = createServer((socket) => talk(socket, letters));
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    letters,
    next: (to, has, after) => next(letters, to, has, after),
    close: () => server.close(),
  };
}

function talk(socket, letters) {
  let text = '';
  let to = '';
  let inData = false;
  const say = (line) => socket.write(`${line}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    for (;;) {
      const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
      if (end < 0) return;
      const part = text.slice(0, end);
      text = text.slice(end + (inData ? 5 : 2));
      if (inData) {
        letters.push({ to, text: readable(part) });
        inData = false;
        say('250 kept');
      } else if (/^(EHLO|HELO)/i.test(part)) say('250 sink');
      else if (/^RCPT TO:/i.test(part)) {
        to = part.match(/<([^>]*)>/)?.[1] ?? '';
        say('250 ok');
      } else if (/^DATA/i.test(part)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(part)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  });
  say('220 sink');
}

/** Quoted-printable and base64 parts, in plain words: links are looked for in them. */
function readable(letter) {
  const quoted = letter
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const blocks = [...letter.matchAll(/base64\r\n(?:[\w-]+:[^\r]*\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)];
  return [quoted, ...blocks.map((block) => Buffer.from(block[1], 'base64').toString('utf8'))].join('\n');
}

async function next(letters, to, has, after = 0) {
  for (let tries = 0; tries < 150; tries++) {
    const found = letters.slice(after).find((letter) => letter.to === to && has.test(letter.text));
    if (found) return found.text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No letter to ${to} that has ${has}; there are ${letters.map((one) => one.to).join(', ')}`);
}
