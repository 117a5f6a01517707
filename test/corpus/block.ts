/** A report before it is written to a format. */
export type Block =
  | {
      readonly kind: 'letterhead'
      readonly left: readonly string[]
      readonly number: string
      readonly dated: string
    }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'addressees'; readonly names: readonly string[] }
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly widths: readonly number[]
    }
  | {
      readonly kind: 'signature'
      readonly recipients: readonly string[]
      readonly office: readonly string[]
      readonly name: string
    }
  | { readonly kind: 'form'; readonly name: string; readonly title: string; readonly newPage: boolean }
