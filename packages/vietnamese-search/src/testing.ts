import fc from "fast-check"

/** Any text: also control signs, emoji, lone surrogates and marks in any order, up to 10,000 units. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10_000 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(fc.constantFrom(..."aăâđeêoôơuưchtrngsfrxjw0123456789 .,-\u0301\u0323\u0302\uD83D\u0000ß"), {
      maxLength: 400,
    })
    .map((list) => list.join("")),
)
