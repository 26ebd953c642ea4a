import { isUtf8 } from "node:buffer"
import iconv from "iconv-lite"
import { ListRefused } from "../refusal.js"
import type { ListWarning } from "../types.js"

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258"

export interface DetectedEncoding {
  encoding: Encoding
  warnings: ListWarning[]
}

const VIETNAMESE =
  /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ\u0300\u0301\u0303\u0309\u0323“”‘’–—…•\u00a0]/iu
/** "phẩm" read as Windows-1252 and saved again as UTF-8 becomes "pháº©m". */
const GARBLED = /á[º»][\u0080-\uffff]|Ã[\u0080-\u00bf]|Ä[‘\u0090\u0083ƒ]|Æ[°¡]/g
const LOST = /\p{L}\?+\p{L}|\p{L}\?\s\p{Ll}/gu

/**
 * Decides how the text is encoded from its first bytes. `whole` tells whether `head` is the whole file.
 * @throws ListRefused for binary data, the old TCVN3 and VNI font encodings, and text garbled by an earlier conversion.
 */
export function detectEncoding(head: Buffer, whole: boolean): DetectedEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return checked(head, "utf-16le")
  if (head[0] === 0xfe && head[1] === 0xff) return checked(head, "utf-16be")
  if (head.includes(0)) return checked(head, wideWithoutMark(head))
  const text = whole ? head : trimPartial(head)
  if (isUtf8(text)) return checked(text, "utf-8")
  return mostlyUtf8(text) ? checked(text, "utf-8") : legacy(text)
}

function checked(head: Buffer, encoding: Encoding): DetectedEncoding {
  const text = iconv.decode(head, encoding)
  const warnings: ListWarning[] = []
  if (/\0/.test(text)) throw new ListRefused("binary_file", "NUL characters")
  if (
    (text.match(GARBLED)?.length ?? 0) >= 5 &&
    (text.match(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0) < 5
  ) {
    throw new ListRefused("encoding_garbled")
  }
  if (/^[\x00-\x7f]*$/.test(text) && (text.match(LOST)?.length ?? 0) >= 5)
    throw new ListRefused("characters_lost")
  if (text.includes("\ufffd")) {
    warnings.push({
      code: "broken_characters",
      message: {
        vi: "Một số ký tự trong tệp bị hỏng; dòng chứa chúng sẽ bị báo lỗi.",
        en: "Some characters in the file are broken; their rows are reported as bad.",
      },
    })
  }
  return { encoding, warnings }
}

/** UTF-16 without its mark: nearly all zero bytes stand on one side of each pair. */
function wideWithoutMark(head: Buffer): Encoding {
  let even = 0
  let odd = 0
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.02) return "utf-16le"
  if (even > pairs * 0.4 && odd < pairs * 0.02) return "utf-16be"
  throw new ListRefused("binary_file", "NUL bytes")
}

/** Drops a multi-byte character cut off at the end of the sample. */
function trimPartial(head: Buffer): Buffer {
  let end = head.length
  while (end > head.length - 4 && end > 0 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  if (end > 0 && (head[end - 1] ?? 0) >= 0xc0) end -= 1
  return head.subarray(0, end)
}

function mostlyUtf8(head: Buffer): boolean {
  const text = iconv.decode(head, "utf-8")
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const letters = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return letters >= 20 && letters > broken * 20
}

/** Single-byte text: Windows-1258 is read; the TCVN3 and VNI font encodings are told apart and refused by name. */
function legacy(head: Buffer): DetectedEncoding {
  const high = head.filter((byte) => byte >= 0x80)
  const share = (test: (byte: number) => boolean) => high.filter(test).length / high.length
  // TCVN3 puts ă â ê ô ơ ư đ at A8–AE and à ả ã á ạ at B5–B9, where Windows-1258 has signs that no list uses.
  if (share((byte) => (byte >= 0xa8 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xb9)) > 0.25) {
    throw new ListRefused("encoding_tcvn3")
  }
  const letters = [...iconv.decode(high, "windows-1258")]
  const vietnamese = letters.filter((letter) => VIETNAMESE.test(letter)).length / letters.length
  if (vietnamese >= 0.95) {
    const warning = {
      code: "encoding_windows_1258",
      message: {
        vi: "Tệp dùng bảng mã Windows-1258; đã đổi sang Unicode.",
        en: "The file uses Windows-1258; it was converted to Unicode.",
      },
    }
    return { encoding: "windows-1258", warnings: [warning] }
  }
  // VNI writes the mark as a second letter: "ñ" (F1) is đ, "ö" (F6) is ư, "ø" (F8) and "ù" (F9) are grave and acute.
  if (share((byte) => [0xf1, 0xf6, 0xf8, 0xef, 0xfb, 0xd1, 0xd6, 0xd8, 0xcf, 0xdb].includes(byte)) > 0.15) {
    throw new ListRefused("encoding_vni")
  }
  throw new ListRefused("unknown_encoding")
}
