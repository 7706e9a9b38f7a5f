/** A path of this site to go on to; anything that could lead elsewhere becomes `otherwise`. */
export const ownPath = (text: string | undefined, otherwise = '/'): string =>
  text !== undefined && text.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) ? text : otherwise;
