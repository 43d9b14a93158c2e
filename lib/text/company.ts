/** What is compared of a company: its letters and digits, without its legal form. */
export function companyKey(company: string): string {
  const plain = company.normalize('NFKC').toLowerCase();
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(plain.replace(LEGAL_FORM, ' ')) || letters(plain);
}

const LEGAL_FORM =
  /(?<![\p{L}])(?:gmbh|mbh|ag|se|kg|kgaa|inc|incorporated|llc|ltd|limited|plc|llp|corp|corporation|co|company|pty|sa|sas|sarl|srl|spa|s\.p\.a|bv|nv|ab|as|aps|a\/s|oy|oyj|kk|sp\. z o\.o)(?![\p{L}])\.?/gu;

export const isSameCompany = (one: string, other: string) =>
  companyKey(one) !== '' && companyKey(one) === companyKey(other);
