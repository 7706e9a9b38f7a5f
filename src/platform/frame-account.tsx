import { languages } from '../values/language.ts';
import { type PageContext, schemes } from './page.ts';
import { Avatar, Icon } from './parts.tsx';
import { commonWords, languageNames, roleWords, schemeWords } from './words-common.ts';

/** Chooses the language by POST /preferences, which comes back to this page. `names` writes them out. */
export function LanguageSwitch(props: { page: PageContext; names?: boolean }) {
  const { page } = props;
  return (
    <form method="post" action="/preferences" class="switch">
      <input type="hidden" name="back" value={page.path} />
      <fieldset>
        <legend class="hidden">{commonWords[page.language].language}</legend>
        {languages.map((language) => (
          <button
            type="submit"
            name="language"
            value={language}
            lang={language}
            title={languageNames[language]}
            aria-pressed={language === page.language ? 'true' : 'false'}
          >
            {props.names ? (
              <span class="long">{languageNames[language]}</span>
            ) : (
              <span class="hidden">{languageNames[language]}</span>
            )}
            <span class="short" aria-hidden="true">
              {language.toUpperCase()}
            </span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** Who is signed in, with colours, shortcuts and the way out; on a phone also the language. */
export function AccountMenu(props: { page: PageContext; staff: NonNullable<PageContext['staff']> }) {
  const { page, staff } = props;
  const say = commonWords[page.language];
  return (
    <details class="menu account" data-menu>
      <summary>
        <Avatar name={staff.name} beside />
        <span class="who">
          <strong>{staff.name}</strong>
          <small>{roleWords[page.language][staff.role]}</small>
        </span>
        <span class="hidden">{say.account}</span>
        <Icon name="ellipsis" />
      </summary>
      <div class="menu-body">
        <div class="phone-only">
          <p class="menu-title">{staff.name}</p>
          <p class="menu-title">{say.language}</p>
          <LanguageSwitch page={page} />
        </div>
        <p class="menu-title">{say.colours}</p>
        <form method="post" action="/preferences" class="switch">
          <input type="hidden" name="back" value={page.path} />
          {schemes.map((scheme) => (
            <button
              type="submit"
              name="scheme"
              value={scheme}
              title={schemeWords[page.language][scheme]}
              aria-pressed={scheme === page.scheme ? 'true' : 'false'}
            >
              <Icon name={scheme === 'auto' ? 'sun-moon' : scheme === 'light' ? 'sun' : 'moon'} />
              <span class="hidden">{schemeWords[page.language][scheme]}</span>
            </button>
          ))}
        </form>
        <a href="/account">
          <Icon name="user" />
          {say.account}
        </a>
        <button type="button" class="script-only" data-open="shortcuts">
          <Icon name="keyboard" />
          {say.shortcuts}
          <kbd>?</kbd>
        </button>
        <form method="post" action="/sign-out">
          <button type="submit">
            <Icon name="log-out" />
            {say.signOut}
          </button>
        </form>
      </div>
    </details>
  );
}
