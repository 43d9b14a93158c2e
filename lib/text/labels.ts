/**
 * Words that people put before a value, in English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Polish,
 * Japanese, Chinese, Korean, Thai and Arabic. Data only; in small letters, without the sign behind them.
 */
export type LabelKind =
  | 'phone'
  | 'mobile'
  | 'direct'
  | 'switchboard'
  | 'home'
  | 'fax'
  | 'email'
  | 'web'
  | 'whatsapp'
  | 'wechat'
  | 'line'
  | 'telegram'
  | 'linkedin'
  | 'xing'
  | 'github'
  | 'twitter'
  | 'facebook'
  | 'instagram'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'title'
  | 'department'
  | 'birthday'
  | 'address'
  | 'street'
  | 'city'
  | 'state'
  | 'zip'
  | 'country'
  /** Somebody beside the subject: a manager, an assistant, a photographer. */
  | 'otherPerson'
  /** Who represents a company by law: nobody's own card in a mail, the person to name in an imprint. */
  | 'officer'
  /** Numbers and words that belong to no contact: tax numbers, bank accounts, registers, orders, hours. */
  | 'ignore';

const list = (words: string) => words.split('|').map((word) => word.trim());

export const LABELS: Readonly<Record<LabelKind, readonly string[]>> = {
  phone: list(
    'puh|puhelin|тел|телефон|τηλ|τηλέφωνο|טל|טלפון|điện thoại|đt|sđt|telepon|telefonszám|telef|telef.|座机|座機|办公电话|辦公電話|電話(会社)|telefon (gesch.)|telefon (dienstl.)|tél. bureau|tel. ufficio|tel. biuro|tel. służbowy|tel. zakelijk|tel. trabajo|telefono ufficio|勤務先電話|사무실|ที่ทำงาน|☎|☎️|📞|✆|phone|desk|desk phone|telephone|tel|ph|office|business phone|work phone|telephone number|phone number|landline|telefon|tel.-nr|telefonnr|telefonnummer|fon|festnetz|ruf|téléphone|tél|teléfono|tlf|tfno|tfno.|telefono|telf|telefoon|telefone|fone|tfn|växel telefon|telefon służbowy|t|p|o|連絡先|電話|電話番号|tel/電話|電 話|联系电话|電話號碼|电话|聯絡電話|전화|전화번호|대표전화|연락처|โทรศัพท์|โทร|โทร.|เบอร์โทร|هاتف|تلفون|الهاتف|رقم الهاتف|telefon/tel|tel/phone|appointments|termine|rufnummer',
  ),
  mobile: list(
    'matkapuhelin|моб|мобильный|мобільний|κιν|κινητό|נייד|cep tel|cep telefonu|di động|mobilszám|mobilní telefon|hp|hand phone|handphone|行動|行動電話|手机/微信|手机号码|手機/whatsapp|mobil-nr|tel. prywatny|kom.|cellulare aziendale|telemóvel pessoal|gsm nr|m-tel|휴대|h.p|เบอร์|رقم الجوال|رقم الهاتف المحمول|รหัสมือถือ|📱|mobile|cell phone|tel. portable|tél. portable|téléphone portable|tel. kom|tel. mobil|tel. móvil|tel. cellulare|gsm-nr|mob|cell|cellphone|cell phone|mobile phone|m|c|mobil|handy|natel|funk|mobiltelefon|portable|port|gsm|móvil|móv|mov|celular|cel|cellulare|cell.|mobiel|telemóvel|telemovel|tlm|komórka|kom|tel. kom|telefon komórkowy|携帯|携帯電話|手機|手机|手提|移動電話|移动电话|手機號碼|手机号|휴대전화|휴대폰|핸드폰|모바일|มือถือ|โทรศัพท์มือถือ|เบอร์มือถือ|جوال|محمول|موبايل|الجوال|نقال',
  ),
  direct: list(
    'ld|l.d|l. directe|direktnr|direktwahl|direct|direct line|direct dial|ddi|did|d|direct phone|durchwahl|dw|direktwahl|ligne directe|directo|línea directa|diretto|linea diretta|doorkiesnummer|rechtstreeks|direkt|direktnummer|direto|bezpośredni|直通|直線|直綫|ダイヤルイン|直通電話|직통|직통전화|สายตรง|مباشر|خط مباشر',
  ),
  switchboard: list(
    'الرقم الموحد|client service|client services|customer services|customer care|branch main|main branch|membership hotline|helpline|support|unified number|customer service|service client|kundenservice|kundendienst|klantenservice|notdienst|24h-notdienst|hotline|service-hotline|servicehotline|emergency|urgences|urgencias|pronto intervento|infoline|服务热线|服務熱線|vx|hovednummer|tel. centrale|대표 전화|switchboard|main|main line|reception|front desk|toll free|toll-free|head office|general enquiries|zentrale|standard|tél. standard|tel. standard|accueil|centralita|centralino|centrale|receptie|växel|växeln|sentralbord|centrala|recepcja|代表電話|代表番号|總機|总机|대표|대표번호|สำนักงานใหญ่',
  ),
  home: list(
    'telefon (priv.)|tel. privé|tel. casa|전화(자택)|home|home phone|private|h|privat|domicile|domicilio|casa|thuis|privé|dom|hem|自宅|住宅電話|住宅电话|자택|บ้าน|منزل',
  ),
  fax: list(
    'факс|φαξ|פקס|faksi|téléc|téléc.|telec.|fx|f.|fax-nr|faxnr|فاكس|📠|fax|facsimile|fax number|f|telefax|faks|télécopie|télécopieur|télécopie|fax.|telecopia|telecopiadora|telex|ファックス|ファクス|傳真|传真|傳 真|팩스|แฟกซ์|โทรสาร|فاكس|الفاكس',
  ),
  email: list(
    'sähköposti|e-posta|эл. почта|эл.почта|электронная почта|ηλ. ταχυδρομείο|thư điện tử|e-mail cím|信箱|電子信箱|电子信箱|courriel pro|courriel perso|courriel professionnel|e-mail pro|email pro|mail pro|e-mail (gesch.)|correo profesional|email aziendale|e-mail służbowy|メアド|✉|✉️|📧|📩|email|e-mail|mail|e|email address|e-mail address|work email|business email|personal email|private email|emai1|e-mai1|e-maii|emaii|mail to|e-mail-adresse|mailadresse|email-adresse|courriel|mél|mel|adresse e-mail|correo|correo electrónico|correo-e|posta elettronica|posta|pec|e-mailadres|e-post|epost|adres e-mail|メール|メールアドレス|eメール|邮箱|電郵|电邮|電子郵件|电子邮件|電子信箱|電郵地址|電子郵箱|郵箱|이메일|메일|전자우편|อีเมล|อีเมล์|البريد الإلكتروني|بريد إلكتروني|البريد|ايميل|إيميل',
  ),
  web: list(
    '🌐|🔗|web|website|web site|www|url|homepage|internet|site|w|blog|webseite|webauftritt|site web|site internet|sitio web|página web|pagina web|sito|sito web|sito internet|webbplats|hemsida|hjemmeside|strona|strona www|witryna|ホームページ|ウェブサイト|ウェブ|hp|網站|网站|網址|网址|홈페이지|웹사이트|เว็บไซต์|เวบไซต์|الموقع|الموقع الإلكتروني|موقع|portfolio',
  ),
  whatsapp: list('whatsapp|whats app|wa|zap|واتساب|واتس اب|واتس'),
  wechat: list('wechat|we chat|wechat id|weixin|微信|微信号|微信號|微信id|위챗|วีแชท'),
  line: list('line|line id|lineid|line@|ライン|賴|라인|ไลน์|ไอดีไลน์|ไลน์ไอดี'),
  telegram: list('telegram|tg|テレグラム|텔레그램'),
  linkedin: list('linkedin|領英|领英|링크드인'),
  xing: list('xing'),
  github: list('github'),
  twitter: list('twitter|x (twitter)|twitter/x|ツイッター|推特'),
  facebook: list('facebook|fb|脸书|臉書|페이스북|เฟซบุ๊ก|เฟสบุ๊ค|فيسبوك'),
  instagram: list('instagram|insta|ig|インスタ|인스타그램|ไอจี|انستغرام'),
  name: list(
    '성함|고객 성함|persona de contacto|interlocutor|interlocutore|担当者名|ご担当者|窓口担当|負責人|负责人|联系人姓名|full legal name|contact full name|customer name|client name|lead name|kontaktname|nom du contact|nombre del contacto|nome contatto|nome do contato|namn och efternamn|参加者氏名|ご氏名|参会人|姓名(中文)|신청자|신청자명|고객명|ชื่อ - สกุล|ชื่อ-สกุล|الاسم بالكامل|اسم العميل|cognome e nome|nome e cognome|nazwisko i imię|apellidos y nombre|prénom et nom|achternaam en voornaam|name, vorname|vorname und nachname|vor- und nachname|vorname, name|name (last, first)|name|full name|contact|contact person|your contact|contact name|attn|attention|your name|ansprechpartner|ansprechpartnerin|ansprechperson|ihr ansprechpartner|ihre ansprechpartnerin|pressekontakt|ihr kontakt|votre contact|su contacto|uw contactpersoon|kontaktperson|kontakt|vollständiger name|nom|nom complet|nom et prénom|contacto|nombre|nombre completo|nombre y apellidos|persona de contacto|nome|nome completo|referente|contatto|naam|contactpersoon|volledige naam|namn|kontaktperson|imię i nazwisko|osoba kontaktowa|氏名|お名前|名前|担当|担当者|ご担当者|姓名|联系人|聯絡人|聯繫人|联络人|성명|이름|담당자|담당|ชื่อ|ชื่อ-นามสกุล|ผู้ติดต่อ|الاسم|اسم|الاسم الكامل|جهة الاتصال',
  ),
  firstName: list(
    'given names|first names|vornamen|prénoms|nombres|nombre de pila|nome proprio|primeiro nome|voornamen|tilltalsnamn|imiona|first name|given name|forename|vorname|prénom|voornaam|förnamn|fornavn|imię|名|이름(명)|ชื่อจริง|الاسم الأول',
  ),
  lastName: list(
    'family names|last names|surnames|zuname|nom de naissance|primer apellido|sobrenomes|nazwiska|last name|surname|family name|nachname|familienname|nom de famille|apellido|apellidos|cognome|achternaam|sobrenome|apelido|efternamn|etternavn|nazwisko|姓|성|นามสกุล|اسم العائلة',
  ),
  company: list(
    'distributore|distributor|distribuidor|distributeur|händler|fachhändler|revendeur|dealer|nombre comercial|nom commercial|nome commerciale|nome comercial|denominación social|dénomination sociale|handelsnaam|denominazione|account name|company/organisation|firma/organisation|organisation name|employeur|nom de la société|nombre de la empresa|empresa/organización|nome azienda|ente|nome da empresa|instituição|werkgever|arbetsplats|pracodawca|貴社名|法人名|団体名|企业名称|企業名稱|公司/單位|기관명|업체명|ชื่อบริษัท|องค์กร|اسم المؤسسة|الجهة|org|org.|company|company name|organisation|organization|employer|firm|business|firma|unternehmen|firmenname|arbeitgeber|betrieb|société|entreprise|raison sociale|empresa|compañía|razón social|azienda|società|ditta|bedrijf|bedrijfsnaam|organisatie|företag|bolag|arbetsgivare|przedsiębiorstwo|nazwa firmy|会社|会社名|御社名|所属|勤務先|公司|公司名称|公司名稱|单位|單位|工作单位|회사|회사명|소속|บริษัท|หน่วยงาน|الشركة|اسم الشركة|شركة|المؤسسة|جهة العمل',
  ),
  title: list(
    '職名|職階|职称|職稱|부서/직급|직급/부서|부서 및 직급|job role|current position|position title|stellenbezeichnung|dienststellung|intitulé du poste|intitulé de poste|qualité|puesto de trabajo|ruolo aziendale|qualifica professionale|functietitel|cargo/função|arbetstitel|tjänst|nazwa stanowiska|お役職|ご役職|职务/职位|담당업무|직함/직책|หน้าที่|الصفة|الوظيفه|title|job title|aufgabe|aufgaben|aufgabengebiet|zuständigkeit|zuständig für|fachgebiet|role|role / title|role/title|position|job|designation|occupation|profession|function|specialty|speciality|funktion|stelle|beruf|tätigkeit|rolle|poste|fonction|profession|cargo|puesto|posición|profesión|ruolo|posizione|qualifica|mansione|incarico|functie|beroep|função|profissão|befattning|roll|titel|yrke|stanowisko|funkcja|zawód|役職|肩書|肩書き|職種|職位|職務|职位|职务|職稱|职称|头衔|직위|직책|직급|직함|ตำแหน่ง|المنصب|الوظيفة|المسمى الوظيفي|منصب',
  ),
  department: list(
    'department|dept|division|team|abteilung|bereich|service|département|departamento|dpto|reparto|ufficio|afdeling|avdelning|dział|部署|部門|部门|부서|แผนก|ฝ่าย|القسم|قسم|الإدارة',
  ),
  birthday: list(
    'né(e) le|geb.-datum|geb.datum|geb. datum|data ur|data ur.|d.o.b|f. nac|f. nacimiento|fecha nac|fecha de nac|geb.dat|ur.|dt. nasc|data nasc|födelsetid|birthday|birth date|date of birth|dob|born|geburtstag|geburtsdatum|geboren|geb. am|date de naissance|né le|née le|fecha de nacimiento|nacimiento|data di nascita|nato il|nata il|geboortedatum|data de nascimento|nascimento|födelsedatum|född|data urodzenia|生年月日|誕生日|出生日期|生日|생년월일|생일|วันเกิด|تاريخ الميلاد',
  ),
  address: list(
    'amtssitz|kanzleisitz|dienstsitz|dienstanschrift|sede legale|sede operativa|siège social|registered office|firmensitz|hauptsitz|sede social|maatschappelijke zetel|근무지|사무소|domicilio|📍|🏢|address|mailing address|postal address|office address|visiting address|location|adresse|anschrift|postanschrift|hausanschrift|besuchsadresse|adresse postale|dirección|domicilio social|indirizzo|sede|adres|bezoekadres|postadres|endereço|morada|adress|besöksadress|adres korespondencyjny|siedziba|住所|所在地|地址|通訊地址|通讯地址|公司地址|주소|ที่อยู่|العنوان|عنوان',
  ),
  street: list(
    'straße/nr|straße, nr|straße und hausnummer|strasse/nr|straße / hausnummer|rue et numéro|adresse (rue)|calle y número|via e numero|straat en huisnummer|rua e número|gatuadress|ulica i numer|番地|詳細地址|详细地址|street|street address|address line 1|straße|strasse|rue|calle|via|straat|rua|gata|ulica|街道|거리|ถนน|الشارع',
  ),
  city: list(
    'plz/ort|plz / ort|plz, ort|plz ort|ort/plz|code postal/ville|code postal et ville|cp/ville|cp ville|cp/ciudad|cap/città|cap e città|postcode/plaats|postcode en plaats|postcode en woonplaats|postadress|kod/miasto|kod i miasto|cep/cidade|city/zip|city, state, zip|city|town|suburb|ort|stadt|wohnort|ville|ciudad|localidad|città|comune|plaats|stad|cidade|ort|miasto|miejscowość|市区町村|市|城市|시|도시|เมือง|المدينة',
  ),
  state: list(
    'state|province|region|county|bundesland|kanton|région|département (adresse)|provincia|estado|regione|provincie|län|województwo|都道府県|省|省份|州|시/도|จังหวัด|المنطقة|الولاية',
  ),
  zip: list(
    'zip|zip code|postcode|post code|postal code|plz|postleitzahl|code postal|cp|código postal|c.p|cap|cep|postnummer|kod pocztowy|郵便番号|邮编|郵遞區號|邮政编码|우편번호|รหัสไปรษณีย์|الرمز البريدي',
  ),
  country: list('country|land|staat|pays|país|paese|kraj|国|國家|国家|국가|ประเทศ|الدولة|البلد'),
  otherPerson: list(
    'pa|delegado de protección de datos|directeur de la photographie|dpd|ansprechpartner im haus|unser ansprechpartner|sales rep|account owner|lead owner|created by|submitted by|sachbearbeiter|betreuer|emergency contact|notfallkontakt|personne à prévenir|line manager|reports to|reporting to|supervisor|executive assistant|personal assistant|assistant|secretary|secretariat|referred by|recommended by|how did you hear about us|photo|photos|photo credit|photo credits|photography|image|images|credits|design|web design|webdesign|website by|site by|webmaster|editor|interviewer|host|theme|translator|data protection officer|dpo|in copy|backup|deputy|manager|sekretariat|assistenz|assistentin|vertretung|stellvertretung|vorgesetzter|datenschutzbeauftragter|datenschutzbeauftragte|datenschutz|foto|fotos|fotograf|bilder|bildnachweis|bildrechte|umsetzung|gestaltung|konzept|technische umsetzung|secrétariat|assistante|assistant(e)|hébergeur|hébergement|crédits|crédit photo|secretaría|ayudante|segreteria|fotografie|secretariaat|sekreterare|sekretariatet|sekretariat dziekana|asystentka|秘書|上司|秘书|助理|撮影|비서|เลขานุการ|ผู้ช่วย|السكرتيرة|المساعد',
  ),
  officer: list(
    'inh|inh. u. geschäftsführer|titular|titular del sitio|exploitant|exploitante|directeur de la publication|directrice de la publication|titolare del sito|webseitenbetreiber|webseitenbetreiberin|betreiber|betreiberin|medieninhaber|medieninhaberin|diensteanbieter|diensteanbieterin|seitenbetreiber|verantwortlich|verantwortliche|verantwortlich für den inhalt|inhaltlich verantwortlich|redaktionell verantwortlich|verantwortlich i.s.d.p|v.i.s.d.p|éditeur|éditrice|editor responsable|responsable del sitio|prestador|geschäftsführer|geschäftsführerin|geschäftsführung|geschäftsführer/in|geschäftsführende gesellschafter|vertreten durch|vertretungsberechtigt|vertretungsberechtigter|vertretungsberechtigter geschäftsführer|vertretungsberechtigte geschäftsführerin|inhaber|inhaberin|vorstand|vorstandsvorsitzender|aufsichtsrat|vorsitzender des aufsichtsrats|vorsitzende des aufsichtsrats|aufsichtsratsvorsitzender|persönlich haftende gesellschafterin|komplementärin|managing director|managing directors|managing partner|directors|director|board|chairman|chairwoman|ceo|owner|proprietor|represented by|legal representative|gérant|gérante|directeur de la publication|directrice de la publication|responsable de la publication|représentant légal|président|présidente|administrador|administradora|titular|representante legal|amministratore unico|amministratore delegato|legale rappresentante|titolare|directie|bestuurder|eigenaar|zaakvoerder|verkställande direktör|vd|ansvarig utgivare|prezes zarządu|zarząd|właściciel|właścicielka|代表者|代表者名|代表取締役|法定代表人|法人代表|負責人|대표자|대표이사|กรรมการผู้จัดการ|المدير العام',
  ),
  ignore: list(
    'talk|panel|session|vortrag|conférence|ponencia|charla|intervento|lezing|föredrag|wykład|講演|演讲|演講|발표|raum|zimmer|room|lokal|ea licence no|ea licence|ea personnel reg. no|cea reg no|brn|orn|rera no|rera|permit number|permit no|nmls|dre|cvr|cvr-nr|cvr nr|y-tunnus|adószám|cégjegyzékszám|инн|огрн|кпп|vergi no|vergi dairesi|mersis no|trn|gstin|cin|mã số thuế|mst|афм|duns|d-u-n-s|d-u-n-s no|d-u-n-s number|duns number|duns no|wifi|wi-fi|wlan|wifi-code|wifi code|wifi password|password|passwort|passwd|code|zugangscode|kod|clave wifi|contraseña|mot de passe|br no|b.r. no|co. reg. no|company reg|reg. no|reg no|uen|charity no|registered charity no|charity number|nipc|cae|iva|cuu|sdi|pesel|personnummer|bankgiro|plusgiro|swish|bg|pg|kundnr|n° client|nº cliente|n.º cliente|cod. cliente|codice cliente|cod. fiscale|cód. cliente|kundennummer|kunden-nr|kundennr|kartei-nr|klantnr|klantnummer|nr klienta|nr zgłoszenia|nr zamówienia|zgłoszenie|customer no|customer id|client id|client no|member no|member id|membership no|case no|policy no|sort|kunde seit|data iscrizione|data de inscrição|data rejestracji|رقم الطلب|رقم العميل|رقم الفاتورة|تاريخ التسجيل|سجل تجاري|الرقم المرجعي|주문번호|고객번호|접수번호|회원번호|법인등록번호|등록번호|快递单号|快遞單號|运单号|客户编号|客戶編號|工号|工號|單號|单号|编号|編號|営業日|受付|お問い合わせ番号|お客様番号|問合番号|เลขที่คำร้อง|เลขที่|เลขที่ใบสั่งซื้อ|รหัสลูกค้า|วันที่|badge id|badge|abn|acn|lic|qq|qq号|qq號|受付番号|会員番号|社員番号|inscription|ใบอนุญาตเลขที่|เลขที่ใบอนุญาต|licence no|license no|license number|licence number|lizenznummer|mitgliedsnummer|kennziffer|objekt-nr|objektnummer|artikelnummer|mls|mls#|npi number|物件番号|登记号|注册号|vat|vat no|vat reg no|vat id|vat number|tax id|tin|ein|ust-id|ust-idnr|ust.-idnr|ust-id-nr|steuernummer|steuer-nr|st.-nr|tva|tva intracom|tva intracommunautaire|n° tva|siret|siren|ape|naf|rcs|cif|nif|cuit|rfc|p.iva|p. iva|partita iva|c.f|codice fiscale|rea|btw|kvk|cnpj|cpf|org.nr|orgnr|org. nr|nip|regon|krs|ico|ičo|dič|hrb|hra|handelsregister|registergericht|amtsgericht|fn|uid|che|iban|bic|swift|sort code|a/c|account|account no|bank|bankverbindung|blz|kto|konto|konto-nr|routing|ref|your ref|our ref|reference|order|order no|order number|bestellnummer|auftragsnr|rechnungsnr|invoice|invoice no|angebot nr|commande|facture|pedido|preventivo|tracking|ticket|case|pin|lead form submission|form submission|passcode|meeting id|dial-in|registered|registered in|registration|company no|company number|licence|license|license no|npi|serial|isbn|issn|doi|sku|opening hours|hours|office hours|sprechzeiten|sprechstunde|öffnungszeiten|horaires|horario|orari|openingstijden|godziny|czynne|submitted|date|datum|sent|gesendet|from|to|cc|subject|betreff|登録番号|法人番号|見積番号|注文番号|ご注文番号|営業時間|税号|统一编号|統一編號|統編|订单号|訂單編號|牌照|牌照號碼|物業編號|邮政编号|사업자등록번호|사업자번호|เลขประจำตัวผู้เสียภาษี|ทะเบียน|السجل التجاري|الرقم الضريبي|created|expires|price|total|languages|sprachen|langues|idiomas|lingue|語言|语言|言語',
  ),
};

/** Labels of one letter or two: taken only with their sign, and before a number or an address. */
export const isShortLabel = (word: string) => word.length <= 2 && /^[a-z]+$/.test(word);
