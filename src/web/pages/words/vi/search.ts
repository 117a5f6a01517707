/** The words of the search page. */
export const search = {
  title: 'Tìm kiếm',
  lead: 'Gõ có dấu để tìm đúng dấu, gõ không dấu để tìm mọi cách viết.',
  placeholder: 'vd. mức độ hài lòng, hoặc: muc do hai long',
  found: (total: string, words: string) => `${total} đoạn có “${words}”`,
  foundMore: (total: string, words: string) => `Hơn ${total} đoạn có “${words}”`,
  none: (words: string) => `Không đoạn nào có “${words}”.`,
  hint: 'Thử gõ ít từ hơn, hoặc gõ không dấu: “ke hoach” tìm được cả “kế hoạch”.',
  results: 'Kết quả tìm kiếm',
}
