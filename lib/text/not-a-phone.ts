import { UNSPACED_LETTER } from './unspaced.ts';

/**
 * Words before a number that is no phone, in our languages: orders, invoices, customers, registers, passwords. They need no
 * sign behind them: `Invoice 0117496099`, `la fattura 0351…`, `주문번호 010…`. Data, and the one question that is asked of it.
 */
const WORDS = `
  invoice invoices order orders ticket case claim policy tracking parcel shipment booking reservation reference ref po quote passcode password pin code wifi wi-fi
  charity company registration registered licence license vat account customer client member membership serial meeting badge room id sku pp isbn issn doi pwz din cin
  rechnung rechnungsnummer bestellung bestellnummer auftrag auftragsnummer kundennummer kartei lieferschein vorgang aktenzeichen sendung angebot passwort mitglied
  facture commande client dossier devis colis contrat siret siren pedido factura fatura encomenda cliente albarán presupuesto orçamento proposta expediente contrato
  fattura ordine preventivo pratica spedizione cod codice bestelling factuur klant klantnummer offerte order ordernr faktura fakturanr kundnr bankgiro orgnr offert
  ärende ärendenummer zamówienie zamówienia zgłoszenia zgłoszenie faktury klienta umowa umowy paczka przesyłka nip pesel regon krs nipc nif cif rfc ein
  rpps adeli finess bafin lanr npi orcid duns d-u-n-s uen abn acn sra gmc nmc crea creci oab siape cvr se-nr y-tunnus ytunnus alv-nro adószám cégjegyzékszám инн огрн кпп бик снилс окпо єдрпоу vergi vkn mersis trn vatin gstin oib jib pib афм ley law loi gesetz legge lei wet ustawa lag
`;
const UNSPACED =
  '注文番号|見積番号|受付番号|会員番号|登録番号|伝票番号|請求書|番号は|订单号|订单|訂單|單號|单号|编号|編號|發票|发票|工单|会议号|會議號|密码|密碼|주문번호|송장번호|접수번호|고객번호|회원번호|비밀번호|เลขที่คำร้อง|เลขที่|ใบสั่งซื้อ|ใบแจ้งหนี้|รหัส|الفاتورة|فاتورة|الطلب|طلب|السجل التجاري|سجل تجاري|الحساب|الرقم الضريبي|المرجع';

const words = new Set(WORDS.trim().split(/\s+/));

/** Between the word and the number: `Order no.: 0117496099`, `la commande est le n° 0351…`. They may stick to the word: `Auftragsnr.` */
const LINKS = 'no nr n° nº number nummer num núm numéro numero número id رقم is ist war est è é är'.split(' ');
const MOST_LINKS = 3;

/** Signs between word and number, and a word as it may be written. No `u` here and below: such a pattern takes three times as long to make. */
const SIGNS = /[\s#:："'(_]+$/;
const LAST_WORD = /[^\s#:："'(),;_/|]+$/;

const UNSPACED_BEFORE = new RegExp(`(?:${UNSPACED})(?:\\s{0,2}(?:رقم|号|號|是|is|no\\.?))?[\\s#:：(（.-]{0,4}$`);
const SNAKE = /[^\W\d_]{3,}_[^\W\d_]+\s?\/\s$/;
const SIGNED =
  /\bnot (?:the|on|at)\s$|(?<!(?:phone|tel|telephone|mobile|mob|cell|contact|fax|direct|whatsapp)\.?\s)\bno\.\s{0,2}$|(?:№|\bnr\.?|n[°º]\.?)\s{0,2}$/i;

/** The last word before the number, without what links the two, is one of the words: looked up, as the words are many. */
function isWordBefore(before: string): boolean {
  let rest = before;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    rest = rest.replace(SIGNS, '').replace(/[-.]$/, '');
    const word = LAST_WORD.exec(rest)?.[0].toLowerCase() ?? '';
    if (words.has(word) || words.has(word.replace(/^.*[-.](?=.)/, ''))) return true;
    const link = LINKS.find((one) => word.endsWith(one));
    if (link === undefined) return false;
    rest = rest.slice(0, -link.length);
  }
  return false;
}

/** A register of companies in the words before: `immatriculée au RCS de Nantes sous le numéro 555 012 345`. */
const REGISTERED =
  /(?<![a-zà-ɏ])(?:R\.?C\.?S\.?|HRB|HRA|Handelsregister|Amtsgericht|Firmenbuch|registre d[eu]|registro mercantil|registro (?:delle )?imprese|KvK|Companies House|registered (?:in|under|with|no)|KRS|CNPJ)\D{0,40}$/i;

/** `Betriebsnummer der Handwerkskammer:`, `Umsatzsteuer-Identifikationsnummer: DE`: whatever has a number, but whoever is called by it. */
const NUMBER_OF =
  /(?<!(?:telefon|mobil|handy|ruf|notruf|fax|durchwahl|festnetz|service|whatsapp|tel)-?)(?:nummer|nummern|-nr\.?|numret)\b[^:;.,|]{0,50}:\s{0,2}(?:[A-Z]{2}\s?)?$/i;

/** A line that begins with the code of a country and goes on with digits is a tax number. */
const VAT = /^\s*(?:DE|ATU?|CHE|FR|IT|ES|NL|BE|PL|SE|DK|FI|IE|LU|CZ|HU|PT|RO|SK|SI)[\s-]{0,2}$/;

/** Whether the words before a number say that it is something else than a phone. `before`: the line up to it. */
export function isNamedOtherwise(before: string): boolean {
  const near = before.slice(-48);
  return (
    VAT.test(before) ||
    isWordBefore(near) ||
    SIGNED.test(near) ||
    NUMBER_OF.test(before.slice(-96)) ||
    (near.includes('_') && SNAKE.test(near)) ||
    REGISTERED.test(before.slice(-64)) ||
    (UNSPACED_LETTER.test(near) && UNSPACED_BEFORE.test(near))
  );
}
