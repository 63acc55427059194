/** What a scanner or a hand gives for an ISBN, as 13 digits; undefined where it is none. A price code behind it is dropped. */
export function isbn13(text: string): string | undefined {
  const bare = text.replace(/[\s\-–]/g, '').toUpperCase();
  const ean = bare.match(/^(97[89]\d{10})(\d{2}|\d{5})?$/)?.[1];
  if (ean !== undefined) return checkDigit(ean.slice(0, 12)) === ean[12] ? ean : undefined;
  if (!/^\d{9}[\dX]$/.test(bare)) return undefined;
  const sum = Array.from(bare).reduce((all, sign, place) => all + (sign === 'X' ? 10 : Number(sign)) * (10 - place), 0);
  if (sum % 11 !== 0) return undefined;
  const core = `978${bare.slice(0, 9)}`;
  return core + checkDigit(core);
}

function checkDigit(twelve: string): string {
  const sum = Array.from(twelve).reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
