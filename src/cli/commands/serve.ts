import type { Command } from '../command.ts'
import { dbOption, usualPort, wholeNumber } from '../options.ts'

export default {
  name: 'serve',
  operands: '',
  about: 'mở kho trong trình duyệt, chỉ trên máy này (127.0.0.1); dừng bằng Ctrl-C',
  english: 'the explorer, on 127.0.0.1',
  options: [
    dbOption,
    {
      flags: '--port <SỐ>',
      about: 'cổng; 0 là cổng bất kỳ còn trống (port)',
      fallback: usualPort,
      read: wholeNumber('--port', 0, 65_535),
    },
    { flags: '--open', about: 'mở luôn trình duyệt (open the browser)' },
  ],
  examples: ['trichluc serve', 'trichluc serve --port 8080 --open', 'trichluc serve --db kho-2023.db'],
  run: async (call) => (await import('../serve.ts')).runServe(call),
} satisfies Command
