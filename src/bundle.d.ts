// What wrangler puts into the bundle of the Worker beside TypeScript: see the rules in wrangler.toml.
declare module '*/assets/app.css' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*.woff2' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*.ttf' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*.svg' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*.txt' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*/assets/app.js' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*/assets/passkey.js' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*/assets/board.js' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module 'sortablejs/Sortable.min.js' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module 'htmx.org/dist/htmx.min.js' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*/built/functions.js' {
  const functions: import('@mikro-orm/core').CompiledFunctions;
  export default functions;
}
declare module '*/built/mails.json' {
  const mails: import('./post/compile.ts').CompiledMails;
  export default mails;
}
