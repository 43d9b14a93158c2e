import { mailboxIn } from '../text/mailbox.ts';

/** Where another's message begins, in the words of mail programs. */
const REPLY_HEADERS: readonly RegExp[] = [
  /^(?:on|am|le|el|il|op|em|den|dnia|w dniu)\s.{4,200}(?:wrote|schrieb|écrit|escribió|scritto|schreef|escreveu|skrev|pisze|napisał\(?a?\)?)\s?.{0,80}[:：]\s*$/iu,
  /^.{2,120}(?:さんは書きました|のメール|写道|寫道|님이 작성|เขียนว่า|كتب)\s?[:：]?\s*$/u,
  /^[-_─—=]{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|wiadomość oryginalna|元のメッセージ|原始邮件|原始郵件|원본 메시지)\s?[-_─—=]{0,}/iu,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,40}<[^<>@\s]+@[^<>\s]+>[:：]?\s*$/u,
];

const FORWARDED =
  /^(?:[-_─—=>]{2,}\s?(?:forwarded message|weitergeleitete nachricht|message transféré|message transmis|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|vidarebefordrat meddelande|wiadomość przekazana|転送メッセージ|转发邮件|轉寄郵件|전달된 메시지)|begin forwarded message|anfang der weitergeleiteten|début du message)/iu;

const HEADER_LINE =
  /^[*>\s]*(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|betreff|datum|de|à|envoyé|objet|para|enviado|asunto|da|a|inviato|oggetto|van|aan|verzonden|onderwerp|assunto|från|till|skickat|ämne|od|do|wysłano|temat|差出人|宛先|件名|日時|发件人|收件人|主题|寄件者|收件者|主旨|보낸 사람|받는 사람|제목|날짜)\s?[*]?[:：]/iu;

/** The end of a letter, before its signer. */
const CLOSING =
  /^(?:(?:with\s)?(?:kind|best|warm|warmest|kindest|many)(?:\s(?:regards|wishes|thanks))?|(?:best\s)?regards|rgds|br|sincerely(?:\syours)?|yours(?:\s(?:sincerely|faithfully|truly))?|cheers|thanks(?:\s(?:and|&)\s.{3,20}|\sagain|\sa lot|\sso much)?|thank you|many thanks|all the best|cordially|respectfully|(?:mit\s)?(?:freundlichen|besten|herzlichen|lieben|vielen|schönen|sonnigen)\s(?:grüßen|grüssen|gruß|dank|grüße|grüsse).{0,25}|(?:freundliche|beste|liebe|viele|herzliche|schöne)\s(?:grüße|grüsse|gruß).{0,25}|(?:lg|vg|mfg)|hochachtungsvoll|(?:bien\s)?(?:cordialement|à vous)|bien à (?:vous|toi)|salutations.{0,30}|sincères salutations|(?:un\s)?(?:cordial\s)?saludos?(?:\scordial(?:es)?)?|saludos\s?.{0,20}|atentamente|atte\.?|(?:cordiali|distinti)\ssaluti|saluti|cordialmente|un saluto|met\s(?:vriendelijke|hartelijke)\s(?:groet|groeten)|(?:vriendelijke|hartelijke)\sgroet(?:en)?|groet(?:en|jes)?|mvg|atenciosamente|att\.?|cumprimentos|abraços?|com os melhores cumprimentos|(?:med\s)?(?:vänliga|vänlig|bästa|varma)\shälsning(?:ar)?|hälsningar|mvh|(?:med\s)?(?:vennlig|venlig)\shilsen|z\s(?:poważaniem|wyrazami szacunku)|pozdrawiam.{0,20}|serdecznie pozdrawiam|以上、?よろしく.{0,20}|敬具|よろしくお願い.{0,15}|何卒よろしく.{0,20}|此致|敬礼|敬禮|順頌.{0,6}|顺颂.{0,6}|祝好|谢谢|謝謝|감사합니다|드림|ขอแสดงความนับถือ|ด้วยความเคารพ|ขอบคุณ(?:ครับ|ค่ะ)?|مع (?:خالص )?(?:التحية|التحيات|الشكر|أطيب التحيات).{0,20}|تحياتي|وتفضلوا.{0,30})\s*[,.!，。、;-]*\s*$/iu;

/** The words of a disclaimer or a request to the reader: from here on nobody is meant. */
const DISCLAIMER =
  /^(?:\W{0,3})(?:confidential|disclaimer|privileged|this (?:e-?mail|message|communication|transmission)|the (?:information|contents?) (?:in|of|contained)|diese (?:e-?mail|nachricht)|der inhalt dieser|vertraulich|ce (?:message|courriel|mail)|les informations contenues|este (?:mensaje|correo|e-?mail)|esta (?:mensagem|mensaje)|en cumplimiento|aviso (?:legal|de)|avis de confidentialité|conformément (?:au|à)|conforme (?:al?|ao)|delegado de protección|så här hanterar|så hanterar vi|informationen i detta|in overeenstemming|zgodnie z|informacje zawarte|w związku z rodo|본 메일|questo messaggio|questa e-?mail|le informazioni contenute|ai sensi|informativa|dit (?:bericht|e-?mail)|de informatie|detta (?:meddelande|e-?post)|(?:niniejsza|ta) wiadomość|treść tej|本(?:電子)?メール|このメール|本邮件|本郵件|此郵件|이 (?:메일|전자우편)|อีเมลฉบับนี้|هذه الرسالة|please consider the environment|please think|think before|bitte (?:prüfen|denken)|merci de penser|pensez à|antes de imprimir|prima di stampare|denk aan het milieu|sent from my|von meinem .{2,20} gesendet|envoyé de mon|enviado desde|inviato da|verzonden vanaf|skickat från|wysłane z|iphoneから)/iu;

/** One stamp before each message of a chat, with who sent it. */
const CHAT_STAMP =
  /^\[?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]m)?,?\s)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:,?\s\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?\]?\s?(?:-\s)?[^:\n]{1,40}:\s?/iu;

/** A line of a chat that only says who writes, and when: `Ada Marr  09:12`. */
const CHAT_HEAD = /^\p{L}[\p{L} .'’-]{2,40}?\s{1,6}\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?$/u;

/** Who sent what is quoted: the words of mail programs before a mailbox. */
const SENDER =
  /^[*>\s]*(?:from|von|de|da|van|från|od|fra|差出人|发件人|發件人|寄件者|寄件人|보낸 사람|보낸사람|จาก|من)\s?[*]?[:：](?<mailbox>.{3,200})$/iu;

export interface Message {
  /** The senders of its parts, as the heads of quoted messages name them. */
  readonly senders: readonly { readonly name: string; readonly email: string; readonly quote: string }[];
  /** What is to be read, the likeliest part first. */
  readonly parts: readonly { readonly lines: readonly string[]; readonly isSigned: boolean }[];
}

/**
 * Finds in a message where its sender stands: behind the delimiter or the closing words of the last part that is not
 * quoted; where that names nobody, in the whole, and at last in what it quotes or forwards.
 */
export function partsOfMessage(text: string): Message {
  const lines = withoutHeads(text.split('\n')).map((line) => line.replace(CHAT_STAMP, ''));
  const own: string[] = [];
  const quoted: string[] = [];
  let isQuoted = false;
  let isForwarded = false;
  for (const [index, line] of lines.entries()) {
    if (FORWARDED.test(line)) isForwarded = true;
    // Outlook's line above a quoted head; others draw one above their company.
    const isRule = /^_{20,}$/.test(line) && HEADER_LINE.test(lines[index + 1] ?? '');
    const isHeader = isRule || REPLY_HEADERS.some((header) => header.test(line)) || isHeaderBlock(lines, index);
    if (!isQuoted && (FORWARDED.test(line) || isHeader) && index > 0) isQuoted = true;
    if (/^\s*>/.test(line)) quoted.push(line.replace(/^[\s>]+/, ''));
    else (isQuoted ? quoted : own).push(line);
  }
  const parts = [...signatures(own)];
  if (quoted.length > 0) parts.push(...signatures(isForwarded ? lastMessage(quoted) : firstMessage(quoted)));
  const senders = text.split('\n').flatMap((line) => {
    const mailbox = mailboxIn(SENDER.exec(line)?.groups?.mailbox ?? '');
    return mailbox ? [{ ...mailbox, email: mailbox.email.replace(/\]$/, ''), quote: line }] : [];
  });
  return { parts, senders };
}

/** Whoever passes a contact on in a chat heads each message: more than once. */
function withoutHeads(lines: readonly string[]): readonly string[] {
  const heads = lines.filter((line) => CHAT_HEAD.test(line));
  return heads.length > 1 ? lines.filter((line) => !CHAT_HEAD.test(line)) : lines;
}

/** Lines of a header, at least two of them together: the head of somebody's message. */
const isHeaderBlock = (lines: readonly string[], index: number) =>
  HEADER_LINE.test(lines[index] ?? '') &&
  HEADER_LINE.test(lines[index + 1] ?? '') &&
  !/^[*>\s]*(?:date|datum)/i.test(lines[index] ?? '') &&
  /@|\d{4}|[:：].+[:：]/.test(`${lines[index]} ${lines[index + 1]}`);

const isHead = (line: string) =>
  HEADER_LINE.test(line) || FORWARDED.test(line) || REPLY_HEADERS.some((header) => header.test(line));

/** The first of the quoted messages: the latest. */
function firstMessage(lines: readonly string[]): string[] {
  const body = lines.slice(lines.findIndex((line) => !isHead(line) && line.trim() !== ''));
  const next = body.findIndex(isHead);
  return next < 0 ? body : body.slice(0, next);
}

/** What was forwarded, its own quotes left out. */
const lastMessage = firstMessage;

function signatures(lines: readonly string[]): { lines: readonly string[]; isSigned: boolean }[] {
  const body = withoutDisclaimer(lines.filter((line) => !isHead(line)));
  const delimiter = body.findLastIndex((line) => /^\s*(?:--|—|__)\s*$/.test(line));
  const closing = body.findLastIndex((line) => CLOSING.test(line.trim()));
  const start = Math.max(delimiter, closing);
  const signed = start >= 0 ? body.slice(start + 1) : [];
  const ruled = betweenRules(body);
  return [
    ...(signed.some((line) => line.trim() !== '') ? [{ lines: signed, isSigned: true }] : []),
    ...(ruled ? [{ lines: ruled, isSigned: true }] : []),
    { lines: start >= 0 ? body.filter((_, index) => index !== start) : body, isSigned: false },
  ];
}

/** A block between two drawn lines, as Japanese signatures stand. */
function betweenRules(lines: readonly string[]): string[] | undefined {
  const rules = lines.flatMap((line, index) => (/^\s*(?:[━─═=*＊~_☆★◆◇■□-]\s?){6,}\s*$/u.test(line) ? [index] : []));
  const [first, second] = rules.length > 1 ? rules.slice(-2) : rules;
  if (first === undefined) return undefined;
  // One line alone may be drawn on a card; below a letter it begins the signature.
  const isLetter = lines.slice(0, first).some((line) => line.length > 60);
  return second !== undefined || isLetter ? lines.slice(first + 1, second) : undefined;
}

/** Up to the first line that speaks to the reader; what is below is the lawyers'. */
function withoutDisclaimer(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => DISCLAIMER.test(line.trim()) && line.length > 20);
  return at < 1 ? [...lines] : lines.slice(0, at);
}
