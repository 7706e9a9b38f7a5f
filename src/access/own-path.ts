/** A path of this site to go on to; anything that could lead elsewhere becomes the home page. */
export const ownPath = (text: string | undefined): string =>
  text !== undefined && text.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) ? text : '/';
