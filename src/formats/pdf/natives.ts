/**
 * Puts back what a library has replaced by slower stand-ins of its own while it was loaded. The legacy build of pdf.js
 * carries core-js, which takes Node 20 for a broken engine and replaces `push` and the functions of `JSON` for the
 * whole process. Call it before, and the function that it gives after loading.
 */
export function guardedNatives(): () => void {
  const { push } = Array.prototype
  const { parse, stringify } = JSON
  return () => {
    define(Array.prototype, 'push', push)
    define(JSON, 'parse', parse)
    define(JSON, 'stringify', stringify)
  }
}

/** Not enumerable, as it was: pdf.js refuses to work where a loop over an array finds more than its elements. */
function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: false, configurable: true })
}
