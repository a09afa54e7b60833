const KATAKANA = /[\u30a1-\u30f6]/g;

const ACCENTS = /[\u0300-\u036f]/g;

/** Text as it is searched: half-width and capital letters, accents, and katakana as hiragana, count as the same. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .toLowerCase()
    .replaceAll("ß", "ss");
}

/** The digits of a telephone number, whatever stands between them. */
export const digitsOf = (text: string) => text.normalize("NFKC").replace(/\D/g, "");
