/** The invented agencies of the sample corpus. */
export interface Agency {
  readonly id: string
  /** `UBND xã Hoà Bình Thượng` as prose names it. */
  readonly name: string
  /** `xã`, as the agency calls itself in prose: “UBND xã”. */
  readonly kind: 'xã' | 'thị trấn' | 'huyện'
  readonly place: string
  readonly letterhead: readonly string[]
  readonly superior: string
  readonly addressees: readonly string[]
  readonly recipients: readonly string[]
  readonly signer: { readonly office: readonly string[]; readonly name: string }
  /** Figures of the first quarter in the series, from which the others grow. */
  readonly base: Base
}

export interface Base {
  readonly fields: Readonly<Record<string, number>>
  readonly growth: number
  readonly procedures: number
  readonly partial: number
  readonly full: number
  readonly tasks: number
  readonly assigned: number
  readonly cadres: number
  readonly contracts: number
  readonly investment: number
  readonly incoming: number
  readonly outgoing: number
}

export const commune: Agency = {
  id: 'hoa-binh-thuong',
  name: 'UBND xã Hoà Bình Thượng',
  kind: 'xã',
  place: 'Hoà Bình Thượng',
  letterhead: ['ỦY BAN NHÂN DÂN', 'XÃ HOÀ BÌNH THƯỢNG'],
  superior: 'huyện Yên Lạc Hạ',
  addressees: ['UBND huyện Yên Lạc Hạ', 'Phòng Nội vụ huyện Yên Lạc Hạ'],
  recipients: ['Như trên', 'TT Đảng ủy, HĐND xã', 'Các công chức chuyên môn', 'Lưu: VT'],
  signer: { office: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Thị Mây' },
  base: {
    fields: { 'Chứng thực': 262, 'Hộ tịch': 91, 'Đất đai': 17, 'Bảo trợ xã hội': 24 },
    growth: 0.045,
    procedures: 128,
    partial: 41,
    full: 28,
    tasks: 24,
    assigned: 21,
    cadres: 10,
    contracts: 2,
    investment: 2400,
    incoming: 640,
    outgoing: 310,
  },
}

export const town: Agency = {
  id: 'song-may',
  name: 'UBND thị trấn Sông Mây',
  kind: 'thị trấn',
  place: 'Sông Mây',
  letterhead: ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN SÔNG MÂY'],
  superior: 'huyện Yên Lạc Hạ',
  addressees: ['UBND huyện Yên Lạc Hạ', 'Phòng Nội vụ huyện'],
  recipients: [
    'UBND huyện (b/c)',
    'Phòng Nội vụ huyện (b/c)',
    'Chủ tịch, các PCT UBND thị trấn',
    'Lưu: VT, VP',
  ],
  signer: { office: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn Thượng' },
  base: {
    fields: { 'Chứng thực': 431, 'Hộ tịch': 144, 'Đất đai': 29, 'Bảo trợ xã hội': 33, 'Người có công': 6 },
    growth: 0.06,
    procedures: 134,
    partial: 46,
    full: 31,
    tasks: 32,
    assigned: 23,
    cadres: 11,
    contracts: 3,
    investment: 3600,
    incoming: 910,
    outgoing: 455,
  },
}

export const district: Agency = {
  id: 'yen-lac-ha',
  name: 'UBND huyện Yên Lạc Hạ',
  kind: 'huyện',
  place: 'Yên Lạc Hạ',
  letterhead: ['ỦY BAN NHÂN DÂN', 'HUYỆN YÊN LẠC HẠ'],
  superior: 'tỉnh Đông Sơn',
  addressees: ['UBND tỉnh Đông Sơn', 'Sở Nội vụ tỉnh Đông Sơn'],
  recipients: [
    'UBND tỉnh; Sở Nội vụ (b/c)',
    'TT Huyện ủy, TT HĐND huyện',
    'UBND các xã, thị trấn',
    'Lưu: VT, NV',
  ],
  signer: { office: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Phạm Minh Sơn' },
  base: {
    fields: {
      'Đất đai': 512,
      'Tư pháp': 88,
      'Đăng ký kinh doanh': 121,
      'Xây dựng': 64,
      'Lao động - TB&XH': 143,
    },
    growth: 0.05,
    procedures: 262,
    partial: 118,
    full: 74,
    tasks: 48,
    assigned: 78,
    cadres: 0,
    contracts: 9,
    investment: 86500,
    incoming: 5210,
    outgoing: 2740,
  },
}

export const agencyNames: readonly string[] = [commune.name, town.name, district.name]
