/** The address that dials a number. A (0) after the country's code, which is left out from abroad, is left out. */
export const dial = (phone: string): string =>
  `tel:${phone.normalize("NFKC").replace(/^(\s*\+[\d\s]*)\(0\)/, "$1").replace(/[^\d+]/g, "")}`;
