/** One property modifier: its code and the bytes of its operand ([MS-DOC] 2.2.5, 2.6). */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

/** Operand sizes by the top three bits of the code; 6 = the first byte tells. */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3]
const T_DEF_TABLE = 0xd608
const P_CHG_TABS = 0xc615

/** The modifiers of a grpprl, in order; stops at the first that does not fit into the bytes. */
export function* sprms(grpprl: Buffer): Generator<Sprm> {
  let at = 0
  while (at + 2 < grpprl.length) {
    const code = grpprl.readUInt16LE(at)
    at += 2
    let size = SIZES[code >>> 13]!
    if (size === -1) {
      if (code === T_DEF_TABLE) {
        if (at + 2 > grpprl.length) return
        size = grpprl.readUInt16LE(at) - 1
        at += 2
      } else {
        size = grpprl[at]!
        if (code === P_CHG_TABS && size === 255) return
        at += 1
      }
    }
    if (size < 0 || at + size > grpprl.length) return
    yield { code, operand: grpprl.subarray(at, at + size) }
    at += size
  }
}

/**
 * The modifiers of a paragraph, those included that are too long for their page and stand in the Data stream
 * ([MS-DOC] 2.6.2 sprmPHugePapx, 2.9.220 PrcData).
 */
export function* paragraphSprms(grpprl: Buffer, data: Buffer): Generator<Sprm> {
  for (const sprm of sprms(grpprl)) {
    if (sprm.code !== code.pHugePapx && sprm.code !== code.pHugePapxOld) {
      yield sprm
      continue
    }
    const at = sprm.operand.readUInt32LE(0)
    if (at + 2 <= data.length) yield* sprms(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))
  }
}

/** Codes that the reader knows, by their names in [MS-DOC] 2.6. */
export const code = {
  cFRMarkDel: 0x0800,
  cFFldVanish: 0x0802,
  cFBold: 0x0835,
  cFItalic: 0x0836,
  cFCaps: 0x083b,
  cFVanish: 0x083c,
  cFSpec: 0x0855,
  cIss: 0x2a48,
  cHpsPos: 0x4845,
  cIstd: 0x4a30,
  cKul: 0x2a3e,
  cHps: 0x4a43,
  cRgFtc0: 0x4a4f,
  cRgFtc2: 0x4a51,
  cSymbol: 0x6a09,
  cPlain: 0x2a33,
  pJc80: 0x2403,
  pJc: 0x2461,
  pFInTable: 0x2416,
  pFTtp: 0x2417,
  pItap: 0x6649,
  pFInnerTableCell: 0x244b,
  pFInnerTtp: 0x244c,
  pHugePapx: 0x6646,
  pHugePapxOld: 0x6645,
  pFPageBreakBefore: 0x2407,
  pDxaAbs: 0x8418,
  pDxaRight80: 0x840e,
  pDxaLeft80: 0x840f,
  pDxaLeft180: 0x8411,
  pDxaRight: 0x845d,
  pDxaLeft: 0x845e,
  pDxaLeft1: 0x8460,
  pDyaLine: 0x6412,
  pDyaBefore: 0xa413,
  pDyaAfter: 0xa414,
  pChgTabsPapx: 0xc60d,
  pChgTabs: P_CHG_TABS,
  pIlvl: 0x260a,
  pIlfo: 0x460b,
  sFTitlePage: 0x300a,
  sXaPage: 0xb01f,
  sYaPage: 0xb020,
  sDxaLeft: 0xb021,
  sDxaRight: 0xb022,
  sDyaTop: 0x9023,
  sDyaBottom: 0x9024,
  sDyaHdrTop: 0xb017,
  sDyaHdrBottom: 0xb018,
  tDefTable: T_DEF_TABLE,
  tDxaGapHalf: 0x9602,
  tDyaRowHeight: 0x9407,
  tCellPaddingDefault: 0xd634,
  tTableBorders80: 0xd605,
  tTableBorders: 0xd613,
} as const
