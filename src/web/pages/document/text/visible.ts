/**
 * The letters of a file so that each can be seen: a soft hyphen (the TCVN3 byte for ư) as a hyphen, characters
 * without a shape as a box.
 */
export const visible = (printed: string): string =>
  printed.replace(/\u00ad/g, '-').replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '□')
