/**
 * Words that make a line a job title, in the languages of our users. Stems: `direct` is in director, Direktorin,
 * directeur, directora. Latin stems begin a word; the others may stand anywhere, as their scripts need no blanks.
 */
const STEMS = `
  manager manag director direct head chief officer president vice chair founder cofounder co-founder owner partner principal
  lead leader engineer developer architect designer scientist researcher analyst consultant advisor adviser specialist expert
  coordinator coördinator ordinator administrator assistant associate executive representative sales account marketing product project program
  accountant auditor lawyer attorney solicitor barrister counsel paralegal notary judge trainee intern apprentice clerk
  teacher lecturer professor tutor instructor trainer coach mentor dean fellow student nurse physician surgeon dentist doctor
  pharmacist therapist psychologist veterinarian technician mechanic electrician operator supervisor foreman driver pilot
  buyer purchaser procurement recruiter recruiting talent hr people controller treasurer cashier broker agent realtor planner
  editor writer author journalist reporter photographer producer artist musician actor curator translator interpreter
  secretary receptionist concierge chef cook baker waiter host steward captain farmer gardener inspector surveyor registrar
  evangelist strategist investor entrepreneur freelancer ambassador spokesperson trustee board member
  ceo cto cfo coo cmo cio cpo cro chro ciso svp evp avp vp md gm ux ui qa devops sre
  leiter geschäftsführ vorstand vorsitz bereichsleit abteilungsleit teamleit projektleit vertrieb referent sachbearbeit berater
  entwickl ingenieur techniker meister kaufmann kauffrau kaufmänn angestellte mitarbeit assistenz sekretär anwalt anwält arzt ärzt
  zahnarzt professur dozent lehrer lehrkraft wissenschaft forsch inhaber gründer gesellschafter prokurist buchhalt einkäuf
  verkäuf makler gutachter architekt planer redakteur redaktion autor geschäftsleit hauptabteilung stellvertret beirät beirat aufsichtsrat
  pfarrer trainer pfleger krankenschwester steuerberat wirtschaftsprüf notar richter bürgermeister fachkraft werkstudent praktikant
  directeur directrice responsable chargé chargée chef cheffe ingénieur ingénieure développeur développeuse gérant gérante
  président présidente fondateur fondatrice associé associée avocat avocate comptable conseiller conseillère commercial commerciale
  technicien technicienne adjoint adjointe délégué déléguée maître notaire médecin infirmier infirmière enseignant enseignante
  professeur professeure chercheur chercheuse formateur formatrice acheteur acheteuse rédacteur rédactrice gestionnaire attaché attachée
  vendeur vendeuse cadre stagiaire juriste
  director directora gerente jefe jefa ingeniero ingeniera responsable encargado encargada consultor consultora abogado abogada
  contador contadora asesor asesora socio socia fundador fundadora presidente presidenta comercial ejecutivo ejecutiva técnico técnica
  desarrollador desarrolladora profesor profesora médico médica arquitecto arquitecta coordinador coordinadora vendedor vendedora
  asistente subdirector administrativo administrativa analista diseñador diseñadora
  direttore direttrice responsabile ingegnere amministratore amministratrice consulente avvocato commercialista titolare socio socia
  fondatore fondatrice presidente impiegato impiegata addetto addetta capo venditore architetto professore professoressa docente
  ricercatore ricercatrice medico tecnico sviluppatore sviluppatrice progettista geometra referente agente
  diretor diretora gerente engenheiro engenheira coordenador coordenadora advogado advogada sócio sócia fundador gestor gestora
  consultor vendedor vendedora analista desenvolvedor desenvolvedora professor professora médico supervisor encarregado especialista estagiário
  directeur manager hoofd leidinggevende medewerker adviseur ingenieur ontwikkelaar eigenaar oprichter vennoot advocaat notaris
  boekhouder accountmanager verkoper inkoper docent leraar arts verpleegkundige bestuurder voorzitter projectleider teamleider bedrijfsleider zaakvoerder
  präsident präsidentin vizepräsident vizepräsidentin kassier kassierin aktuar aktuarin obmann obfrau vorsitzende vorsitzender vorsitz schriftführer kassenwart bürgermeister bürgermeisterin amtsleiter sachbearbeiter standesbeamt meister meisterin delägare innehavare montör mekaniker tekniker motormekaniker segelmakare båtbyggare gérant gérante président présidente trésorier secrétaire segretario tesoriere presidente alcalde tesorero secretario periodista investigador investigadora diseñador diseñadora profesor ilustrador ilustradora traductor traductora intérprete illustrator photographer photographe fotograf fotografin fotografo übersetzer dolmetscher journalist redakteur redakteurin redacteur speaker makler maklerin immobilienmakler immobilienmaklerin realtor broker agent chef direktör ansvarig säljare säljchef utvecklare ingenjör konsult ägare grundare ordförande ekonom jurist advokat lärare läkare
  sjuksköterska handläggare projektledare verkställande vd platschef forskare inköpare inköpschef arkitekt
  direktør leder sjef ingeniør selger utvikler rådgiver konsulent eier gründer styreleder styremedlem daglig havneingeniør lærer lege advokat sykepleier
  salgschef afdelingsleder udvikler sælger ejer bestyrelses penningmeester bestuurslid ledenadmin zaakvoerder bestuursvoorzitter wiceprzewodnicz przewodnicz
  dyrektor kierownik kierowniczka inżynier specjalista specjalistka prezes wiceprezes menedżer menadżer właściciel właścicielka założyciel
  doradca handlowiec przedstawiciel księgowy księgowa adwokat radca prawny programista analityk koordynator asystent asystentka
  pracownik nauczyciel lekarz architekt konsultant zastępca sprzedawca wspólnik kupiec
  ředitel vedoucí jednatel manažer vývojář obchodní účetní jednatelka igazgató vezető ügyvezető mérnök ügyvéd fejlesztő tanácsadó
  müdür yönetici mühendis uzman danışman avukat kurucu
  директор менеджер инженер руководитель начальник специалист разработчик консультант бухгалтер юрист
  direktur manajer kepala staf giám trưởng phó chuyên quản kỹ
  adjuster actuary underwriter sommelier bricklayer copywriter ombudsman bursar stylist hairdresser optician optometrist osteopath chiropract physiotherap
  dietitian dietician nutritionist midwife paramedic radiographer anaesthet conveyancer comptroller bookkeeper arborist plumber roofer welder machinist
  millwright estimator valuer appraiser auctioneer librarian archivist conservator statistician economist physicist chemist botanist astronomer historian
  linguist postdoc chancellor headmaster headteacher headmistress chaplain councillor magistrate prosecutor firefighter detective dispatcher attendant
  merchandiser seamstress upholsterer jeweller jeweler goldsmith silversmith ceramicist decorator landscaper beekeeper winemaker distiller barista bartender
  delineante entrepreneu autoentrepreneu zelfstandig freiberufl egenföretag
  caterer animator videographer cinematographer choreographer composer organist pianist violinist cellist vocalist playwright screenwriter novelist blogger
  podcaster columnist correspondent broadcaster presenter publicist lobbyist fundraiser moderator facilitator mediator arbitrator negotiator adjudicator
  assessor examiner sysadmin webmaster programmer banker financier lender superintendent surveyor caretaker groundskeeper housekeeper nanny
  heilpraktiker ergotherapeut physiotherapeut logopäd psychotherapeut hebamme apotheker steuerfach rechtsfach verwaltungsfach fachwirt elektroniker
  mechatroniker installateur tischler schreiner dachdecker friseur kosmetiker konditor optiker hörakust orthopäd internist hausmeister rektor dekan kanzler
  oberarzt oberärzt chefarzt chefärzt facharzt fachärzt pressesprecher sprecher sozialarbeit sozialpädagog erzieher pädagog kantor hausverwalt sachverständig
  kinésithérapeute ostéopathe orthophoniste huissier greffier greffière magistrat procureur procureure commissaire pharmacien pharmacienne dentiste vétérinaire
  pâtissier pâtissière cuisinier cuisinière sommelière libraire bibliothécaire documentaliste archiviste graphiste menuisier ébéniste plombier électricien
  électricienne paysagiste horticulteur viticulteur vigneron vigneronne agriculteur agricultrice éleveur éleveuse proviseur proviseure animateur animatrice
  éducateur éducatrice courtier courtière géomètre urbaniste régisseur régisseuse
  aparejador aparejadora fontanero fontanera electricista farmacéutic enfermero enfermera matrona fisioterapeuta veterinari procurador procuradora notaria
  registrador tasador tasadora cocinero cocinera bibliotecari decano decana concejal alcaldesa delegado delegada becario becaria redactor redactora
  fotógrafo fotógrafa administrador administradora secretari economista
  notaio farmacista infermier fisioterapista dentista insegnante preside rettore rettrice sindaco sindaca assessore assessora consigliere consigliera
  procuratore procuratrice traduttore traduttrice elettricista idraulico falegname enologo
  makelaar huisarts tandarts fysiotherapeut verloskundige leerkracht wethouder burgemeester ambtenaar beleidsmedewerk vertaler tolk fotograaf vormgever
  tekstschrijver loodgieter timmerman hovenier vastgoed griffier
  corretor corretora enfermeir psicólog tabelião tabeliã contabilista arquiteto arquiteta jornalista tradutor tradutora tesoureir vereador vereadora
  cozinheir estilista farmacêutic veterinári
  rektor barnmorska sjukgymnast fysioterapeut tandläkare apotekare veterinär bibliotekarie snickare elektriker rörmokare fastighetsmäklare mäklare
  redovisnings samordnare utredare kommunalråd coordinateur coordinatrice universitetslektor universitetsadjunkt lektor adjunkt vaktmästare ombudsman
  rzeczoznawca notariusz tłumacz farmaceut pielęgniar położna fizjoterapeut dentysta weterynar bibliotekarz kucharz elektryk hydraulik dziekan burmistrz
  wójt skarbnik sekretarz redaktor dziennikarz kosztorysant spedytor magazynier brygadzista majster
`;

const UNSPACED =
  /파트너|主理人|負責人|负责人|工場長|班長|料理人|司法書士|税理士|行政書士|社労士|会計士|建築士|看護師|薬剤師|保育士|美容師|調理師|料理長|園長|校長|院長|学長|教諭|准教授|助教|組合長|議員|市長|町長|村長|住職|写真家|建筑师|建築師|法官|检察官|檢察官|公证员|公證人|采购员|採購員|业务员|業務員|销售员|銷售員|店员|店員|厨师|廚師|护士长|護理師|药师|藥師|牙医|牙醫|兽医|獸醫|院长|校长|园长|书记|書記|队长|隊長|组长|組長|站长|站長|馆长|館長|副总|副總|总工|總工|摄影师|攝影師|导演|導演|经纪人|經紀人|회계사|세무사|법무사|노무사|변리사|건축사|간호사|약사|수의사|교사|강사|조교|학과장|학장|교장|기자|번역가|통역사|요리사|사무장|주무관|연구위원|전문의|พยาบาล|เภสัชกร|ทันตแพทย์|สัตวแพทย์|นักบัญชี|ครู|ผู้ช่วย|เลขานุการ|ปลัด|คณบดี|ช่างภาพ|สถาปนิก|นักแปล|محام|صيدلي|ممرض|مترجم|صحفي|مصور|معلم|مدرس|عميد|وكيل|سكرتير|نائب|خبير|باحث|مصمم|معماري|مفتش|[部課科處处係]長|[部课科处]长|社長|会長|會長|会长|取締役|代表|主任|担当|係長|室長|店長|支店長|所長|理事|顧問|顾问|専務|常務|監査|営業|技術|技师|技師|工程师|工程師|研究員|研究员|助理|秘書|秘书|經理|经理|總監|总监|總裁|总裁|董事|主管|主席|專員|专员|專家|专家|律師|律师|会计|會計|設計師|设计师|教授|講師|讲师|教師|老师|醫生|医生|医師|護士|护士|マネージャー|マネジャー|エンジニア|ディレクター|デザイナー|コンサルタント|プロデューサー|リーダー|スタッフ|アシスタント|責任者|創業者|创始人|創辦人|合伙人|合夥人|弁護士|編集|記者|대표|이사|국장|원장|센터장|소장|총장|지점장|처장|단장|부장|차장|과장|대리|팀장|사원|실장|본부장|상무|전무|부사장|사장|회장|매니저|엔지니어|개발자|디자이너|연구원|컨설턴트|주임|선임|책임|변호사|교수|담당|ผู้จัดการ|ผู้อำนวยการ|กรรมการ|วิศวกร|หัวหน้า|เจ้าหน้าที่|ที่ปรึกษา|พนักงาน|ฝ่าย|ประธาน|นักวิเคราะห์|ผู้เชี่ยวชาญ|ทนาย|แพทย์|อาจารย์|مدير|مهندس|رئيس|مستشار|محلل|محاسب|محامي|طبيب|أستاذ|منسق|مسؤول|مشرف|مطور|مندوب|أخصائي|مؤسس|شريك|מנהל|מהנדס|יועץ|סמנכ|מנכ/u;

const stems = new Set(STEMS.trim().split(/\s+/));
/** Longer than any word of a position; what is longer is an address, or noise. */
const LONGEST = Math.max(...Array.from(stems, ({ length }) => length));

/** Endings of compounds and of learned professions: `Vertriebsleiterin`, `cardiologist`. */
const ENDINGS =
  /(?:leit|führ|inhaber|konsult|rådgiv|handläggar|beauftragt|analytiker|specialist|ansvarig|medewerk|adviseur|beheerder|ingenieur|berat|manager|meister|assisten|referent|chef|ledare|lektor|sekreterare|adjunkt|leder|direkt|ologist|iatrist|coördinator|coordinator|koordinator|oloog|ologue|ologe|ologin|ólog|ologo|iater|iatra|директор|инженер)\p{L}{0,5}$/u;

/**
 * Whether the word is one for a position. Short ones (CEO, VP, HR) are whole words, the others begin a word or end a
 * compound. Looked up, beginning by beginning: a pattern of a thousand words takes the browser longer to make than a page
 * has lines to be judged.
 */
function isPosition(word: string): boolean {
  if (word.length <= 3) return stems.has(word);
  for (let length = Math.min(word.length, LONGEST); length > 3; length -= 1) {
    if (stems.has(word.slice(0, length))) return true;
  }
  return ENDINGS.test(word);
}

/** Whether the line names a position: it has a word for one, and is short enough to be a title and no sentence. */
export function isJobTitle(line: string): boolean {
  if (line.length > 120) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(isPosition) || UNSPACED.test(line);
}
