/** Amounts as decimals in text, in thousand tenge: floats would round them. */
const SPACES = /[\s\u00a0\u202f']/g;

/** What was typed, as the canonical table has it; undefined where it is no amount. */
export function typed(text) {
  const plain = text.replace(SPACES, '').replace('−', '-').replace(',', '.');
  if (!/^-?\d{1,12}(\.\d{1,5})?$/.test(plain)) return undefined;
  return plain.includes('.') ? plain : `${plain}.0`;
}

/** Moves the decimal point: −3 from tenge to thousand tenge. More than five decimals are a fraction of a tiyn. */
export function shifted(amount, by) {
  const sign = amount.startsWith('-') ? '-' : '';
  const [whole, part = ''] = amount.replace('-', '').split('.');
  const zeros = '0'.repeat(Math.abs(by));
  const [left, right] = by < 0 ? [`${zeros}${whole}`, part] : [whole, `${part}${zeros}`];
  const digits = left + right;
  const at = left.length + by;
  const decimals = digits.slice(at).slice(0, 5).replace(/0+$/, '') || '0';
  return `${sign}${digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0'}.${decimals}`;
}

/** As a language writes it. */
export function written(amount, [decimal, group]) {
  const [whole, part] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return part && /[1-9]/.test(part) ? `${grouped}${decimal}${part.replace(/0+$/, '')}` : grouped;
}
