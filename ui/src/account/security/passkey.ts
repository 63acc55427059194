import { api, body, type Schemas } from '../../api/client.ts';

export function passkeysCanBeMade(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** Has the browser make a passkey; a DOMException where somebody did not want it, or has it already. */
export async function createPasskey(name: string, options: Schemas['NewPasskeyOptions']): Promise<Schemas['AddedPasskey']> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('No passkey', 'NotAllowedError');
  // The description leaves out what the browser made.
  const made = { name, passkey: credential.toJSON() } as unknown as Schemas['NewPasskey'];
  return body(api.POST('/v1/me/passkeys', { body: made }));
}
