import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import { assetUrl } from './assets.ts';
import type { PageContext } from './page.ts';
import { Icon } from './parts.tsx';
import { bannerWords, commonWords } from './words-common.ts';

const htmxConfig = JSON.stringify({
  noSwap: [204, 304, 401, 403, 404, 429, '5xx'],
  includeIndicatorCSS: false,
  history: 'reload',
});

/** The whole document, doctype included, with head and scripts. Use a frame, not this. */
export function Document(props: PropsWithChildren<{ page: PageContext; title: string }>) {
  const { page, title, children } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.language} data-scheme={page.scheme}>
        <head>
          <meta charset="utf-8" />
          <title>{`${title} · Loam`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={page.scheme === 'auto' ? 'light dark' : page.scheme} />
          <meta name="robots" content="noindex" />
          <meta name="htmx-config" content={htmxConfig} />
          <link rel="preload" href={assetUrl('inter-latin.woff2')} as="font" type="font/woff2" crossorigin="" />
          <link rel="stylesheet" href={assetUrl('app.css')} />
          <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
          <script src={assetUrl('htmx.js')} defer></script>
          <script src={assetUrl('app.js')} defer></script>
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}

/** Name of the product with the Initiative's, leading home. */
export const Brand = (props: { language: Language }) => (
  <a class="brand" href="/">
    <Icon name="sprout" />
    <strong>Loam</strong> <small>{commonWords[props.language].tagline}</small>
  </a>
);

/** Lines above the page while their cause lasts. */
export function Banners(props: { page: PageContext }) {
  const say = bannerWords[props.page.language];
  if (props.page.banners.length === 0) return null;
  return (
    <aside class="banners" aria-label={commonWords[props.page.language].notices}>
      {props.page.banners.map((kind) => (
        <p class={`banner ${kind}`}>
          <Icon name={kind === 'demo' ? 'info' : 'triangle-alert'} />
          <span>{say[kind]}</span>
        </p>
      ))}
    </aside>
  );
}

/** The place of toasts: a live region with what just happened, and its Undo. */
export function Toasts(props: { page: PageContext }) {
  const { toast, language } = props.page;
  const say = commonWords[language];
  return (
    <div class="toasts" id="toasts" role="status">
      {toast && (
        <div class="toast" data-toast={toast.undo || toast.link ? '20000' : '8000'}>
          <Icon name={toast.failed ? 'triangle-alert' : 'check'} />
          <span>{toast.text}</span>
          {toast.link && <a href={toast.link.href}>{toast.link.text}</a>}
          {toast.undo && (
            <form method="post" action={toast.undo.action}>
              {Object.entries(toast.undo.fields ?? {}).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <button type="submit" data-undo>
                <Icon name="undo-2" />
                {say.undo}
              </button>
            </form>
          )}
          <button type="button" class="close" data-close-toast aria-label={say.close}>
            <Icon name="x" />
          </button>
        </div>
      )}
    </div>
  );
}
