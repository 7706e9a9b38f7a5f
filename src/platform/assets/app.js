// Keys, dialogs, menus and toasts. Every page works without this file.
const root = document.documentElement;
root.classList.add('scripted');

const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const typing = (node) =>
  node instanceof HTMLElement &&
  (node.isContentEditable || node.matches('input:not([type=checkbox]):not([type=radio]), select, textarea'));

function open(name) {
  const dialog = find(`#${name}`);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return false;
  for (const other of all('dialog[open]')) other.close();
  closeMenus();
  dialog.showModal();
  find('input', dialog)?.select();
  return true;
}

function closeMenus(except) {
  for (const menu of all('details[data-menu][open]')) if (menu !== except) menu.open = false;
}

// Rows are walked by the links of their titles, so that Enter opens them and focus says where one is.
function walk(selector, step, within = document) {
  const links = all(selector, within).filter((link) => link.offsetParent !== null);
  const here = links.indexOf(document.activeElement);
  const next = links[here < 0 ? (step > 0 ? 0 : -1) : here + step] ?? (here < 0 ? links.at(-1) : undefined);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

// On a board the arrows go from card to card: up and down in a column, left and right to the next that has any.
function walkBoard(key) {
  const columns = all('.board-column')
    .map((column) => all('.board-card h3 a', column).filter((link) => link.offsetParent !== null))
    .filter((links) => links.length > 0);
  const at = columns.findIndex((links) => links.includes(document.activeElement));
  if (at < 0) return false;
  const row = columns[at].indexOf(document.activeElement);
  const sideways = { ArrowLeft: columns[at - 1], ArrowRight: columns[at + 1] }[key];
  const next = sideways ? (sideways[row] ?? sideways.at(-1)) : columns[at][row + { ArrowUp: -1, ArrowDown: 1 }[key]];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function pressed(event) {
  const palette = find('#palette');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return open('palette');
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (palette?.open) {
    const results = find('#palette-results');
    if (event.key === 'ArrowDown') return walk('a', 1, results);
    if (event.key !== 'ArrowUp') return false;
    if (document.activeElement === find('a', results)) find('input', palette).focus();
    else walk('a', -1, results);
    return true;
  }
  if (event.key === 'Escape') {
    const menu = find('details[data-menu][open]');
    if (menu) find('summary', menu).focus();
    closeMenus();
    if (!menu && typing(document.activeElement)) document.activeElement.blur();
    return false;
  }
  if (typing(event.target) || find('dialog[open]')) return false;
  if (event.key === '/') return open('palette');
  if (event.key === '?') return open('shortcuts');
  if (event.key === 'j') return walk('.data tbody .title > a, .board-card h3 a', 1);
  if (event.key === 'k') return walk('.data tbody .title > a, .board-card h3 a', -1);
  if (/^Arrow/.test(event.key)) return walkBoard(event.key);
  if (event.key === 'f') {
    const filter = find('[data-filter]');
    filter?.focus();
    return filter !== null;
  }
  const link = /^[a-z]$/.test(event.key) ? find(`a[data-key="${event.key}"]`) : null;
  link?.click();
  return link !== null;
}

document.addEventListener('keydown', (event) => {
  if (pressed(event)) event.preventDefault();
});

// Copies the text of a box and says so on the button; where the browser forbids it, the text is selected instead.
async function copy(button) {
  const box = find(`#${CSS.escape(button.dataset.copy)}`);
  box?.select();
  try {
    await navigator.clipboard.writeText(box.value);
  } catch {
    return;
  }
  const face = find('span', button);
  const text = face.textContent;
  face.textContent = button.dataset.copied;
  setTimeout(() => {
    face.textContent = text;
  }, 2000);
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const opener = target?.closest('[data-open]');
  if (opener && !event.ctrlKey && !event.metaKey && open(opener.dataset.open)) event.preventDefault();
  // The whole row opens what its title names, unless something else in it was meant or text was being selected.
  const row = target?.closest('.data tbody tr');
  if (row && !target.closest('a, button, input, select, label, summary') && !String(getSelection())) {
    find('.title > a', row)?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
    );
  }
  const copier = target?.closest('[data-copy]');
  if (copier) copy(copier);
  if (target?.closest('[data-close-toast]')) target.closest('.toast').remove();
  if (target instanceof HTMLDialogElement) target.close();
  closeMenus(target?.closest('details[data-menu]'));
});

// A toast leaves by itself, but never while someone points at it or has focus inside.
function watchToasts() {
  for (const toast of all('.toast[data-toast]')) {
    const time = Number(toast.dataset.toast);
    toast.removeAttribute('data-toast');
    const leave = () => (toast.matches(':hover, :focus-within') ? setTimeout(leave, 2000) : toast.remove());
    setTimeout(leave, time);
  }
}
watchToasts();
document.addEventListener('htmx:after:swap', watchToasts);

// What cannot be taken back any more is said in the toast, on the page where one is.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('.toast form')) return;
  event.preventDefault();
  const leave = () => location.assign(location.pathname + location.search);
  try {
    const body = new URLSearchParams(new FormData(form));
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { 'HX-Request': 'true' },
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') return leave();
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    const told = find('#toasts', answer);
    if (!told?.firstElementChild) return form.submit();
    find('#toasts').replaceChildren(...told.childNodes);
    watchToasts();
    find('#toasts a')?.focus();
  } catch {
    form.submit();
  }
});

find('[data-focus]')?.focus();
