/**
 * Short English (and brand-like) words that Telex would turn into a syllable: they stay as typed. Found by running
 * `fromTelex` over common English words; only those that it would change are kept.
 */
export const englishGuard: ReadonlySet<string> = new Set(
  (
    "as is us or ox ax bar bars bear beer box bus car cars cash coir cor door far fax fix for four fox gas " +
    "has her his hers hair how law low max mix mars moss more nor now out paw pear poor raw row saw six tax tar " +
    "test text this that thus toss tower two vow was war wax new few dew nuts nest best rest taro tofu xoa " +
    "herb soup sour dear near year hour floor ours yes less loss boss bass mass pass gross cross seed reed need " +
    "food good mood wood cook book look noon soon moon see bee tee fee too zoo coop eel beef feel keep deep add odd"
  ).split(" "),
)
