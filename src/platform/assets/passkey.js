/*
 * Passkeys, for the sign-in page and the account page. The page decides what is shown and said:
 *
 *   <div data-passkey="sign-in" data-next="/" hidden>               or data-passkey="add", beside an
 *     <button type="button" data-passkey-start>…</button>           <input data-passkey-name maxlength="100">;
 *     <p data-passkey-status aria-live="polite"></p>
 *   </div>
 *
 * Texts come translated as data-text-working, -failed, -cancelled, -unknown, -refused, -known, -again and -wait.
 * A block stays hidden where the browser knows no passkeys.
 */
const base = '/api/auth/passkey/';

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Which text to say for what better-auth answered. */
const saidFor = {
  PASSKEY_NOT_FOUND: 'unknown',
  MAY_NOT_ENTER: 'refused',
  SESSION_NOT_FRESH: 'again',
  UNAUTHORIZED: 'again',
};

/** Which text to say for what the browser threw. */
const saidForBrowser = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'known' };

class Refused extends Error {
  constructor(said) {
    super(said);
    this.said = said;
  }
}

const call = async (path, body) => {
  const answer = await fetch(base + path, {
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (answer.status === 429) throw new Refused('wait');
  const content = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(saidFor[content?.code] ?? 'failed');
  return content;
};

const described = (credential, response) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
});

const withBytes = (list) => list?.map((known) => ({ ...known, id: bytes(known.id) }));

const signIn = async (block) => {
  const options = await call('generate-authenticate-options');
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
      userVerification: 'required',
    },
  });
  const { authenticatorData, signature, userHandle } = credential.response;
  await call('verify-authentication', {
    response: described(credential, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    }),
  });
  location.assign(block.dataset.next || '/');
};

const add = async (block) => {
  const options = await call('generate-register-options');
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  await call('verify-registration', {
    name: block.querySelector('[data-passkey-name]')?.value || undefined,
    response: described(credential, {
      attestationObject: text(credential.response.attestationObject),
      transports: credential.response.getTransports?.() ?? [],
    }),
  });
  location.reload();
};

const say = (block, said) => {
  const status = block.querySelector('[data-passkey-status]');
  if (status) status.textContent = said ? (block.dataset[`text${said[0].toUpperCase()}${said.slice(1)}`] ?? '') : '';
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-passkey-start]');
  const block = button?.closest('[data-passkey]');
  if (!block) return;
  button.disabled = true;
  say(block, 'working');
  try {
    await (block.dataset.passkey === 'add' ? add(block) : signIn(block));
    say(block);
  } catch (error) {
    say(block, error.said ?? saidForBrowser[error.name] ?? 'failed');
  } finally {
    button.disabled = false;
  }
});

/** Without script nothing here would answer, so the page sends it hidden. */
const reveal = () => {
  if (!window.PublicKeyCredential) return;
  for (const block of document.querySelectorAll('[data-passkey][hidden]')) block.hidden = false;
};
reveal();
document.addEventListener('htmx:after:swap', reveal);
