import type { PropsWithChildren } from 'hono/jsx';
import { AccountMenu, LanguageSwitch } from './frame-account.tsx';
import { Palette, ShortcutSheet } from './frame-dialogs.tsx';
import { Banners, Brand, Document, Toasts } from './frame-document.tsx';
import { adminNav, mainNav, type NavItem } from './frame-nav.ts';
import type { PageContext } from './page.ts';
import { Icon } from './parts.tsx';
import { commonWords } from './words-common.ts';

const isCurrent = (item: NavItem, path: string): boolean => {
  const here = path.split('?')[0] ?? '/';
  return item.href === '/' ? here === '/' : here === item.href || here.startsWith(`${item.href}/`);
};

const NavLink = ({ item, page }: { item: NavItem; page: PageContext }) => (
  <a href={item.href} aria-current={isCurrent(item, page.path) ? 'page' : undefined}>
    <Icon name={item.icon} />
    <span>{commonWords[page.language][item.word]}</span>
  </a>
);

/** What a phone's bar has no room for; it opens with scripts off. Wider pages show the same entries in their list. */
function MoreMenu({ page, admin }: { page: PageContext; admin: boolean }) {
  const say = commonWords[page.language];
  const further = mainNav.filter((item) => item.further);
  const inside = [...further, ...(admin ? adminNav : [])].some((item) => isCurrent(item, page.path));
  return (
    <li class="phone-only">
      <details class="menu more" data-menu>
        <summary class={inside ? 'current' : undefined}>
          <Icon name="ellipsis" />
          <span>{say.more}</span>
        </summary>
        <div class="menu-body">
          {further.map((item) => (
            <NavLink item={item} page={page} />
          ))}
          {admin && (
            <>
              <p class="menu-title">{say.administration}</p>
              {adminNav.map((item) => (
                <NavLink item={item} page={page} />
              ))}
            </>
          )}
        </div>
      </details>
    </li>
  );
}

/** A page for staff: menu at the side (at the foot on a phone), search, account, banners, toast. */
export function Frame(props: PropsWithChildren<{ page: PageContext; title: string }>) {
  const { page, title, children } = props;
  const say = commonWords[page.language];
  const admin = page.staff?.role === 'admin';
  return (
    <Document page={page} title={title}>
      <a class="skip" href="#content">
        {say.skip}
      </a>
      <div class="shell">
        <header class="side">
          <Brand language={page.language} />
          <a class="search-link" href="/search" data-open="palette" aria-keyshortcuts="Control+K">
            <Icon name="search" />
            <span>{say.searchEllipsis}</span>
            <kbd>Ctrl K</kbd>
          </a>
          <nav class="nav" aria-label={say.mainMenu}>
            <ul>
              {mainNav.map((item) => (
                <li class={item.further && 'further'}>
                  <NavLink item={item} page={page} />
                </li>
              ))}
              <MoreMenu page={page} admin={admin} />
            </ul>
            {admin && (
              <div class="admin-nav">
                <p>{say.administration}</p>
                <ul>
                  {adminNav.map((item) => (
                    <li>
                      <NavLink item={item} page={page} />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </nav>
          <div class="side-foot">
            <LanguageSwitch page={page} />
            {page.staff && <AccountMenu page={page} staff={page.staff} />}
          </div>
        </header>
        <div class="body">
          <Banners page={page} />
          <main id="content" tabindex={-1}>
            {children}
          </main>
        </div>
      </div>
      <Toasts page={page} />
      <Palette language={page.language} />
      <ShortcutSheet language={page.language} />
    </Document>
  );
}

/** A page for visitors: sign-in, link pages, errors. Works with scripts off; `wide` for more than a form. */
export function PublicFrame(props: PropsWithChildren<{ page: PageContext; title: string; wide?: boolean }>) {
  const { page, title, children } = props;
  return (
    <Document page={page} title={title}>
      <a class="skip" href="#content">
        {commonWords[page.language].skip}
      </a>
      <header class="public-head">
        <Brand language={page.language} />
        <LanguageSwitch page={page} names />
      </header>
      <Banners page={page} />
      <main id="content" tabindex={-1} class={props.wide ? 'public wide' : 'public'}>
        {children}
      </main>
      <Toasts page={page} />
    </Document>
  );
}
