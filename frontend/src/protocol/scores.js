/** Of what is rated, the other side may leave the highest mark out. */
export const SCORE =
  /pain|scor|scale|power|strength|mrc|бол[ьи]|балл|сил[аы]|біль|бал[иі]|шкал|ауыр|күш|肌力|疼痛|评分|得分|阿氏|阿普加|apgar|апгар/u;
