/** A stock that no rule reads: `tổng dư nợ 478 tỷ đồng`. */
export const tellsHowMuch = (behind: string): boolean =>
  /^[ ,]{0,3}(?:(?:toàn|trên địa bàn) (?:\p{L}+ ){1,2})?(?:tổng |hiện )?(?:số )?(?:dư nợ|đàn(?!\p{L})|có \d|còn \d)/u.test(
    behind,
  )
