import { type HTMLElement, parse } from 'node-html-parser';
import type { House } from '../house.ts';

const home = 'http://localhost:3000';

/** A person at a browser with scripts off: follows links, fills the forms that stand on the page, keeps cookies. */
export class Visitor {
  #cookies = new Map<string, string>();
  #app: House['app'];
  page: HTMLElement = parse('');
  path = '/';
  status = 0;

  constructor(app: House['app']) {
    this.#app = app;
  }

  /** Goes on in a session: the cookies that signing in has set. */
  carry(set: readonly string[]): this {
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      this.#cookies.set(name, value);
    }
    return this;
  }

  /** What the page says, in one line. */
  get text(): string {
    return (this.page.querySelector('body')?.text ?? this.page.text).replaceAll(/\s+/g, ' ');
  }

  get title(): string {
    return this.page.querySelector('h1')?.text.trim() ?? '';
  }

  visit(path: string): Promise<this> {
    return this.#ask(path, { method: 'GET' });
  }

  /** Follows the link with that text. */
  follow(text: string): Promise<this> {
    const link = this.page.querySelectorAll('a').find((one) => one.text.trim().includes(text));
    if (!link) throw new Error(`No link "${text}" on ${this.path}: ${this.text.slice(0, 500)}`);
    return this.visit(new URL(link.getAttribute('href') ?? '', home + this.path).href.replace(home, ''));
  }

  /** Fills the form whose button says `button`, chooses files, and presses it. Unknown field names are refused. */
  press(button: string, fields: Readonly<Record<string, string | readonly string[] | File>> = {}): Promise<this> {
    const says = (it: HTMLElement) => (it.text + it.getAttribute('aria-label')).includes(button);
    const form = this.page.querySelectorAll('form').find((one) => one.querySelectorAll('button').some(says));
    if (!form) throw new Error(`No button "${button}" on ${this.path}: ${this.text.slice(0, 800)}`);
    const withFiles = form.getAttribute('enctype') === 'multipart/form-data';
    const body = withFiles ? new FormData() : new URLSearchParams();
    const names = new Set<string>();
    const elsewhere = form.id ? this.page.querySelectorAll(`[form="${form.id}"]`) : [];
    for (const control of [...form.querySelectorAll('input, select, textarea, button[name]'), ...elsewhere]) {
      const name = control.getAttribute('name') ?? '';
      names.add(name);
      if (name === '' || name in fields) continue;
      for (const value of standing(control, button)) body.append(name, value);
    }
    for (const [name, value] of Object.entries(fields)) {
      if (!names.has(name)) throw new Error(`No field ${name} beside "${button}": there are ${[...names].join(', ')}`);
      if (Array.isArray(value)) for (const one of value) body.append(name, one);
      else if (body instanceof FormData) body.set(name, value as string | File);
      else if (typeof value === 'string') body.set(name, value);
      else throw new Error(`The form beside "${button}" takes no file.`);
    }
    const pressed = form.querySelectorAll('button').find(says);
    const action = pressed?.getAttribute('formaction') ?? form.getAttribute('action') ?? this.path;
    if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get') return this.visit(`${action}?${body}`);
    return this.#ask(action, { method: 'POST', body });
  }

  async #ask(path: string, init: { method: string; body?: URLSearchParams | FormData }): Promise<this> {
    const response = await this.#app.request(home + path, {
      ...init,
      headers: {
        origin: home,
        referer: home + this.path,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.body instanceof URLSearchParams && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location && response.status >= 300 && response.status < 400) return this.visit(location.replace(home, ''));
    this.path = path;
    this.status = response.status;
    this.page = parse(await response.text());
    return this;
  }
}

/** What a control sends as it stands on the page. */
function standing(control: HTMLElement, button: string): string[] {
  const type = control.getAttribute('type');
  if (type === 'file') return [];
  if (control.tagName === 'BUTTON') return control.text.includes(button) ? [control.getAttribute('value') ?? ''] : [];
  if (control.tagName === 'TEXTAREA') return [control.text];
  if (control.tagName === 'SELECT') {
    const options = control.querySelectorAll('option');
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return chosen ? [chosen.getAttribute('value') ?? chosen.text] : [];
  }
  if (type === 'checkbox' || type === 'radio') {
    return control.hasAttribute('checked') ? [control.getAttribute('value') ?? 'on'] : [];
  }
  return [control.getAttribute('value') ?? ''];
}
