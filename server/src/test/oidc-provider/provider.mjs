// A provider of identities for tests: whoever posts the form is whom the form says. It takes a free port and prints its address.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [client, secret, ...redirectUris] = process.argv.slice(2);
const accounts = new Map();
const seen = [];

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() };
}

function configuration(keys) {
  return {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: redirectUris }],
    jwks: { keys },
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username', 'locale'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    // Nobody is asked twice: the form is consent enough.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

const server = createServer(async (request, response) => {
  const address = new URL(request.url, issuer);
  if (address.pathname === '/seen') {
    response.end(JSON.stringify(seen));
  } else if (address.pathname === '/rotation') {
    // Codes and sessions lie beside the provider, so they outlive it; its keys do not.
    provider = new Provider(issuer, configuration([signingKey()]));
    response.end();
  } else if (address.pathname.startsWith('/interaction/')) {
    await interact(request, response);
  } else {
    seen.push(`${request.method} ${address.pathname}`);
    provider.callback()(request, response);
  }
});

async function interact(request, response) {
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html');
    response.end('<form method="post"><input name="sub"><input name="email"><button>Sign in</button></form>');
    return;
  }
  const form = new URLSearchParams(await body(request));
  if (form.has('declined')) {
    await provider.interactionFinished(request, response, {
      error: 'access_denied', error_description: 'The person said no.',
    });
    return;
  }
  const { sub, email_verified: verified, ...claims } = Object.fromEntries(form);
  accounts.set(sub, { ...claims, email_verified: verified === 'true' });
  await provider.interactionFinished(request, response, { login: { accountId: sub } });
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

let issuer;
let provider;
server.listen(0, '127.0.0.1', () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  provider = new Provider(issuer, configuration([signingKey()]));
  console.log(`listening at ${issuer}`);
});
// Whoever started it is gone: so is it.
process.stdin.on('end', () => process.exit()).resume();
