/**
 * The words that stand around names. Compared in lower case, without dots. Data only: what is done with them stands in name.ts.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address, ranks and academic degrees before a name. */
export const PREFIXES = words(`
  mtra mtro engº adw apl r.pr engr atty mr mister mrs ms miss mx sir dame lord lady master madam ma'am rev reverend hon honorable honourable father pastor
  sgt sergeant cpl capt captain col colonel lt ltcol maj major gen general adm cmdr pvt chief judge justice amb ambassador
  dr doctor prof professor doc docent assoc asst associate assistant phdr mudr judr rndr ing bc mga paeddr thdr
  herr hr hn frau fr frl fräulein pd dipl mag maga magin mmaga drin magister hofrat kommerzialrat
  m mm mme madame mlle mademoiselle monsieur me maître docteur professeur
  sr sra srta señor señora señorita d don dña doña dra lic licda arq abg profa eng enga exmo exma dom dona
  sig sigra signor signora signorina signorna dott dottssa dottore dottoressa avv arch geom rag cav comm on profssa
  dhr mw mevr mevrouw meneer mej drs ir
  fru fröken frøken herra rouva
  pan pani mgr inż dr hab lek profin baroness baron viscount viscountess countess rt
  mdm engª drª profª srª dott.ssa smt shri sri shrimati kum kumari pandit pt ustad
  tan tun dato datuk datin datuk' haji hajjah hj hjh puan encik cik
  sheikh sheikha shaikh shaikha sheik emir amir sayyid syed hadhrat
  г-н г-жа д-р проф господин госпожа κ κα δρ
  د أ أد م السيد السيدة المهندس المهندسة الدكتور الدكتورة الأستاذ الأستاذة الشيخ الشيخة
  מר גב' גברת ד"ר פרופ' עו"ד
  пан пані пани док доц акад гн гжа
  श्री श्रीमती सुश्री डॉ प्रो पं कुमारी
  doç yrd öğr gör arş uzm op sn avukat
  ông bà anh chị ths pgs bs
  ref inh zhd attn cllr councillor ald
  dª d.ª exmª khun advocate adv
`);

/** May follow an academic title before the name begins: `Dr. med. habil.`, `Dipl.-Ing. (FH)`, `Prof. h.c. mult.` */
export const PREFIX_TAILS = words(`
  h c hc mult scient ouniv aouniv med habil rer nat phil jur iur oec pol ing dent vet theol phys univ fh tu soc agr mont techn sc math troph
  cult public psych päd paed forest silv biol hum pharm dipl kfm inform bw wirtsch des des' päd' and und
`);

/** Prefixes that are also given names, family names or initials: off only with their dot or before two more words. */
export const DOUBTFUL_PREFIXES = words(
  'don dom tan tun master major general chief justice judge pt on m d me an amir emir syed father pan anh sn op gör ref inh',
);

/** Degrees, licences and generations after a name. Only these come off without a comma. */
export const SUFFIXES = words(`
  phd dphil md do bds mfds dip diphe rdh dds dmd dvm jd llb llm lld mba emba ma msc ms bsc ba bs bba bcom mcom mphil mres mph mpa mpp med edd psyd
  beng meng btech mtech bfa mfa mss bed mbbs mrcp frcs frcp facs fca aca acca cpa cfa cfp cma cia cisa cissp cism pmp prince2
  csm pe peng ceng miet fiet esq qc kc sc jp obe mbe cbe kbe dbe gbe cmg kcmg dcmg csc drsc thd frics mrics assocrics friba fcca fcma acma cgma mciob mcips fcips assocmcips cgeol ceco csci ceng rn bsn msn np pa-c rd lcsw ra aia riba leed shrm-cp shrm-scp phr sphr
  mipav fcipd
  gphr ccim cpcu clu chfc frm caia fsa asa fia cpim cscp pgdip pgce hnd dba dsc drs mag mmag dipl-ing llm.oec ret retd usn usaf usmc
  jr junior sr senior ii iii iv v
  先生 女士 小姐 太太 夫人 博士 教授 老師 老师 經理 经理 律師 律师 医生 醫生 醫師 様 さん さま 氏 くん 君 殿 님 씨 박사 교수 변호사 선생님 회계사
`);

/** Suffixes that are also names: off only after a comma, or with the dots of an abbreviation. */
export const DOUBTFUL_SUFFIXES = words('ma do med pe ra ms ba sc senior junior sr v pa bs ed drs mag phr');

/** Generation marks: part of how some people write their family name, never a credential. */
export const GENERATIONS = words('jr junior sr senior ii iii iv v');

/** Words that belong to the family name that follows them. */
export const PARTICLES = words(`
  van von vom zu zum zur der den dem des het ter ten te 't 's op de la las los le les du d' di da do dos das del della delle dello آل
  dei degli dal dalla lo y e i san santa st saint af av bin bint ibn ben bat abu abou al el ul ud ad ash as- al- el- ó o ní nic mac mhic ui uí
  af binte binti bte ณ an na ap fitz giolla s/o d/o a/l a/p zi
`);

/** Particles that are letters or words of their own: only between others. */
export const INNER_PARTICLES = words('y e i an na o do as');

/** Pronouns as people write them beside their names. A pair of two of these, joined by a slash, is never a name. */
export const PRONOUNS = words(`
  she her hers he him his they them their theirs ze zir xe xem hir it its any all elle il iel elles lui ella él ello elle' sie ihr ihre er ihm
  ihn dey hen han hon hän ela ele eles elu lei lui loro zij haar hij hem die hun ona on oni ono ней она он 彼 彼女 她 他
`);

/** Two-character family names, in both scripts. */
export const HAN_DOUBLE = words(`
  歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 司徒 夏侯 皇甫 尉遲 尉迟 公孫 公孙 慕容 令狐 鍾離 钟离 宇文 長孫 长孙 端木 東方 东方 南宮 南宫 獨孤 独孤
  西門 西门 軒轅 轩辕 申屠 淳于 單于 单于 呼延 張簡 范姜 張廖
`);

/** The most common one-character Chinese family names: tell an undivided Chinese name from an undivided Japanese one. */
export const HAN_SINGLE =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董袁潘于蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋韦付方白鄒邹孟熊秦邱江尹薛閻闫段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤温溫康施文牛樊葛邢安齊齐易喬乔伍龐庞顏颜倪莊庄聶聂章魯鲁岳翟申歐欧耿關关焦左柳甘祝包寧宁霍簡简游阮連连涂塗詹洪童鮑鲍費费岑卞柏水章雲云藍蓝祁解季卓房裘繆缪婁娄舒屈項项祝梅盛林刁徐駱骆蔚越樂乐喻柯鄺邝巫古姬向凌霍虞支昝管盧莫經经裴陸';

/** The most common Japanese family names of two characters and of three: they tell where an undivided name is parted. */
export const JAPANESE_FAMILY = words(`
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田
  藤田 後藤 近藤 村上 遠藤 青木 坂本 太田 藤井 福田 西村 三浦 竹内 中川 岡本 松田 中野 原田 小野 田村 藤原 中山 石田 小島 和田 森田 内田 柴田 酒井 宮崎 横山 高木 安藤
  宮本 大野 小山 工藤 上野 今井 武田 増田 丸山 村田 菅原 千葉 久保 松井 岩崎 桜井 木下 野口 松尾 野村 菊地 菊池 大塚 新井 杉山 古川 山内 西田 島田 水野 高田 吉川 荒木
  星野 飯田 吉村 平野 福島 矢野 川崎 北村 安田 川口 本田 辻本 浜田 中田 大西 小松 松岡 石原 望月 樋口 黒田 永井 川村 野田 西川 服部 片山 早川 土屋 大島 堀内 荒井 大橋
  佐々木 長谷川 五十嵐 久保田 佐久間 小笠原 大久保 宇佐美 長谷部 日下部 小野寺 曽我部 東海林 勅使河原
`);

export const HANGUL_DOUBLE = words('남궁 황보 제갈 사공 선우 서문 독고 동방');

/** Vietnamese family names, the most common first, with their marks: without them they are too many other things. */
export const VIETNAMESE = words(`
  nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn trịnh đinh mai tô trương lâm hà cao châu tạ thái lưu tăng
`);

/** Common Hungarian given names: last of the two words, they tell that the family name comes first. */
export const HUNGARIAN_GIVEN = words(`
  istván józsef jános lászló zoltán sándor ferenc gábor attila péter tamás zsolt tibor andrás imre lajos györgy csaba gyula mihály
  károly róbert béla dániel balázs miklós pál krisztián norbert ádám bence máté dávid bálint gergő gergely levente márk szabolcs
  ákos zsombor botond álmos árpád géza endre ernő jenő kálmán nándor oszkár rezső vilmos dénes barnabás kristóf örs mátyás
  mária erzsébet katalin éva ilona anna zsuzsanna margit judit ágnes julianna andrea ildikó erika krisztina magdolna irén mónika
  eszter edit gabriella szilvia anita viktória anikó márta tímea rozália klára piroska beáta réka zsófia dóra borbála vivien
  boglárka csilla enikő emese emőke gyöngyi györgyi hajnalka kinga kitti lilla nikolett nóra orsolya petra rita sarolta szabina
  borsika csenge dorka dorina evelin gréta izabella jázmin kamilla lívia maja noémi rebeka tekla zselyke zoé
  csongor hunor nimród zente zalán vince soma barna koppány lehel vazul kornél benedek zétény noel ármin
  tünde virág zita ágota bernadett dalma fanni flóra fruzsina hanga janka júlia kata lili luca noémi panna sára szonja
`);

/** Second given names that are common in Spanish and Portuguese: they tell `José María X` from `José X Y`. */
export const IBERIAN_SECOND_GIVEN = words(`
  maría maria josé jose luis luís carlos antonio antônio antónio manuel miguel ángel angel jesús jesus javier francisco fernando
  alberto andrés david eduardo enrique jorge juan pablo pedro rafael ramón ricardo roberto santiago isabel luisa luísa carmen
  pilar dolores teresa rosa ana paula elena beatriz cristina eduarda fernanda gabriela helena lucía luz mercedes victoria del
  henrique augusto césar cesar felipe gustavo guilherme vitor victor paulo clara carolina
`);

/** Given names that only Spanish or Portuguese writes so: their owners have two family names, whatever the page's language. */
export const IBERIAN_GIVEN = words(`
  raúl josé jesús ángel álvaro óscar rubén adrián andrés nicolás sebastián martín iván joaquín íñigo ramón agustín benjamín
  fermín germán hernán julián román simón tomás héctor víctor césar begoña verónica mónica lucía sofía inés belén rocío
  concepción asunción maría ximena xiomara guadalupe íker nuñez ainhoa itziar
  joão gonçalo sebastião conceição inês lourenço estêvão simão antónio antônio mónica mônica luís tomé filipa
`);
