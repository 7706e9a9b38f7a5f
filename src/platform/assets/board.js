// The board of the pipeline: dragging, [ and ], and moves without leaving the page. It works without this file.
const board = () => document.querySelector('#board.writable');
const cardOf = (node) => node?.closest?.('.board-card');
const titleOf = (card) => card.querySelector('h3 a');
const listFor = (card, stage) => card.closest('.board-columns').querySelector(`ul[data-list="${stage}"]`);

// Where a card stands is what the server last said: data-stage.
function home(card) {
  const list = listFor(card, card.dataset.stage);
  if (list && card.parentElement !== list) list.prepend(card);
}

function tell(text) {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.dataset.toast = '8000';
  toast.append(text);
  document.querySelector('#toasts').replaceChildren(toast);
  document.dispatchEvent(new CustomEvent('htmx:after:swap'));
}

// Puts what the server answered in the place of what has the same id.
function lay(answer, card) {
  const focused = card.contains(document.activeElement);
  let standing = card;
  for (const fresh of answer.querySelectorAll('[id]')) {
    const old = document.getElementById(fresh.id);
    if (!old || fresh.parentElement.closest('[id]')) continue;
    if (fresh.dataset.gone) old.remove();
    else if (fresh.role === 'status') old.replaceChildren(...fresh.childNodes);
    else old.replaceWith(fresh);
    if (old === card) standing = fresh;
  }
  if (standing.isConnected) {
    home(standing);
    if (focused) {
      titleOf(standing).focus();
      standing.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
  document.dispatchEvent(new CustomEvent('htmx:after:swap'));
}

// What a move asks for, in a dialog: when and as what a funder joined, why it was lost, who was quicker.
function ask(part, card) {
  card.dataset.stage = part.dataset.stage;
  home(card);
  document.querySelector('#asking')?.remove();
  const dialog = document.createElement('dialog');
  dialog.id = 'asking';
  dialog.className = 'asking';
  dialog.setAttribute('aria-label', part.dataset.title);
  const heading = document.createElement('h2');
  heading.textContent = part.dataset.title;
  dialog.append(heading, ...part.childNodes);
  document.body.append(dialog);
  dialog.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target, event.submitter));
    dialog.close();
    send(card, event.target.action, body);
  });
  dialog.addEventListener('click', (event) => {
    if (!event.target.closest('a')) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    titleOf(card)?.focus();
  });
  dialog.showModal();
}

async function send(card, action, body) {
  card.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    const part = answer.querySelector('#move-part');
    if (part) return ask(part, card);
    // A win, or a session that has ended: that is a page of its own.
    if (response.redirected) return location.assign(response.url);
    if (!response.ok) throw new Error(response.statusText);
    lay(answer, card);
  } catch {
    home(card);
    tell(board().dataset.failed);
  } finally {
    card.removeAttribute('aria-busy');
  }
}

function move(card, to) {
  const from = card.dataset.stage;
  if (to === from || card.hasAttribute('aria-busy')) return;
  const focused = card.contains(document.activeElement);
  const list = listFor(card, to);
  if (list && card.parentElement !== list) list.prepend(card);
  if (focused) titleOf(card).focus();
  send(card, card.querySelector('.mover form').action, new URLSearchParams({ from, to }));
}

document.addEventListener('keydown', (event) => {
  const step = { '[': -1, ']': 1 }[event.key];
  const card = cardOf(document.activeElement);
  if (!step || !card || !board() || document.activeElement !== titleOf(card)) return;
  const stages = board().dataset.stages.split(' ');
  const to = stages[stages.indexOf(card.dataset.stage) + step];
  event.preventDefault();
  if (to) move(card, to);
});

document.addEventListener('submit', (event) => {
  const card = cardOf(event.target);
  if (!card || !event.target.matches('.mover form')) return;
  event.preventDefault();
  event.target.closest('details').open = false;
  titleOf(card).focus();
  move(card, event.target.elements.to.value);
});

// One mover is open at a time, and none when one clicks elsewhere.
document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('.mover[open]')) if (!open.contains(event.target)) open.open = false;
});

// A column begins with its first cards; those that follow are asked for when its end comes near.
const asked = new WeakMap();
async function follow(more) {
  const address = more.dataset.more;
  if (asked.get(more) === address) return;
  asked.set(more, address);
  near.unobserve(more);
  const response = await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  // The way to all of them stays where it is.
  if (!response?.ok || response.redirected) return;
  const part = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('ul');
  // Another filter has meanwhile put other cards in their place.
  if (!more.isConnected || more.dataset.more !== address) return;
  const fresh = [...part.children].filter((card) => {
    const old = document.getElementById(card.id);
    if (old?.parentElement === more.parentElement || old?.ariaBusy === 'true') return false;
    old?.remove();
    return true;
  });
  more.before(...fresh);
  if (part.dataset.more) {
    more.dataset.more = part.dataset.more;
    near.observe(more);
    catchUp();
    return;
  }
  if (more.contains(document.activeElement) && fresh[0]) titleOf(fresh[0]).focus();
  more.remove();
}
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) follow(target);
  },
  { rootMargin: '600px' },
);

// Who scrolls fast passes the end of a column before it was seen: those beside what is looked at are filled up.
function catchUp() {
  for (const more of document.querySelectorAll('#board .more')) {
    const columns = more.closest('.board-columns');
    const beside = columns.firstElementChild.offsetTop === columns.lastElementChild.offsetTop;
    const passed = more.getBoundingClientRect().bottom < 0 && columns.getBoundingClientRect().bottom > 0;
    if (beside && passed) follow(more);
  }
}
let resting;
document.addEventListener(
  'scroll',
  () => {
    clearTimeout(resting);
    resting = setTimeout(catchUp, 100);
  },
  { passive: true, capture: true },
);

// The stage whose column a card was dropped on: its head counts as well as its list.
function stageUnder(event, columns) {
  const { clientX, clientY } = event?.changedTouches?.[0] ?? event ?? {};
  if (clientX === undefined) return null;
  const column = document.elementFromPoint(clientX, clientY)?.closest('.board-column');
  return column?.parentElement === columns ? column.querySelector('ul[data-list]').dataset.list : null;
}

// Cards are dragged between the stages of a lane, never sorted: their order follows the day the next step is due.
function watch() {
  for (const more of document.querySelectorAll('#board .more')) near.observe(more);
  if (!board()) return;
  for (const columns of document.querySelectorAll('#board .board-columns')) {
    for (const list of columns.querySelectorAll('ul[data-list]')) {
      if (Sortable.get(list)) continue;
      Sortable.create(list, {
        group: `lane-${[...document.querySelectorAll('#board .board-columns')].indexOf(columns)}`,
        draggable: '.board-card',
        filter: '.mover, input',
        preventOnFilter: false,
        sort: false,
        delay: 220,
        delayOnTouchOnly: true,
        touchStartThreshold: 6,
        // A phone's menu covers the foot of the page: it scrolls before the card is there.
        scrollSensitivity: 80,
        scrollSpeed: 12,
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
        ghostClass: 'board-ghost',
        chosenClass: 'board-chosen',
        dragClass: 'board-dragged',
        onStart: () => document.documentElement.classList.add('dragging'),
        onEnd: ({ item, to, originalEvent }) => {
          document.documentElement.classList.remove('dragging');
          move(item, stageUnder(originalEvent, columns) ?? to.dataset.list);
        },
      });
    }
  }
}
watch();
document.addEventListener('htmx:after:swap', watch);
