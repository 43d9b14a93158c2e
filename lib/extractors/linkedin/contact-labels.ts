/** What a row of the contact info is about. */
export type ContactKind =
  | 'profile'
  | 'email'
  | 'phone'
  | 'website'
  | 'address'
  | 'birthday'
  | 'connected'
  | 'network'
  | 'messenger';

/** The rows' labels, in small letters; the profile's begins with the person's name (`Ada’s profile`), so it is its end. */
export const CONTACT_LABELS: readonly [kind: ContactKind, labels: readonly string[]][] = [
  [
    'email',
    [
      'email',
      'e-mail',
      'email address',
      'e-mail-adresse',
      'adresse e-mail',
      'correo electrónico',
      'e-mailadres',
      'wiadomość e-mail',
      'e-post',
      'メール',
      'メールアドレス',
      '邮箱',
      '电子邮件',
      '電子郵件',
      '이메일',
      'البريد الإلكتروني',
    ],
  ],
  [
    'phone',
    [
      'phone',
      'telefon',
      'téléphone',
      'teléfono',
      'telefono',
      'telefone',
      'telefoon',
      '電話',
      '电话',
      '電話番号',
      '전화',
      'الهاتف',
    ],
  ],
  [
    'website',
    [
      'website',
      'websites',
      'site web',
      'sites web',
      'sitio web',
      'sitios web',
      'sito web',
      'siti web',
      'site',
      'sites',
      'witryna',
      'witryny',
      'webbplats',
      'webbplatser',
      'nettsted',
      'ウェブサイト',
      '网站',
      '網站',
      '웹사이트',
      'الموقع الإلكتروني',
    ],
  ],
  [
    'address',
    ['address', 'adresse', 'dirección', 'indirizzo', 'endereço', 'adres', 'adress', '住所', '地址', '주소', 'العنوان'],
  ],
  [
    'birthday',
    [
      'birthday',
      'geburtstag',
      'anniversaire',
      'cumpleaños',
      'compleanno',
      'aniversário',
      'verjaardag',
      'urodziny',
      'födelsedag',
      'fødselsdag',
      '誕生日',
      '生日',
      '생일',
      'تاريخ الميلاد',
    ],
  ],
  [
    'connected',
    [
      'connected',
      'connected since',
      'vernetzt',
      'kontakt seit',
      'en relation depuis',
      'en contacto',
      'collegato',
      'conectado',
      'connectie sinds',
      'w kontakcie',
      'kontakt sedan',
      'つながった日',
      '已建立联系',
      '1촌',
      'متصل منذ',
    ],
  ],
  ['messenger', ['im', 'messenger', 'instant messenger']],
  ['network', ['twitter', 'x', 'x (twitter)']],
  [
    'profile',
    [
      'profile',
      'profil',
      'perfil',
      'profilo',
      'profiel',
      'profilen',
      'プロフィール',
      '的档案',
      '的個人檔案',
      '档案',
      '프로필',
      'ملف',
    ],
  ],
];

/** Types of phones as the overlay prints them, in small letters. */
export const PHONE_TYPE_WORDS: readonly [type: 'Mobile' | 'Work' | 'Home', names: readonly string[]][] = [
  [
    'Mobile',
    [
      'mobile',
      'mobil',
      'móvil',
      'celular',
      'cellulare',
      'mobiel',
      'komórk',
      '携帯',
      '手机',
      '手機',
      '행동',
      '휴대',
      'جوال',
      'محمول',
    ],
  ],
  [
    'Work',
    [
      'work',
      'arbeit',
      'geschäft',
      'travail',
      'bureau',
      'trabajo',
      'lavoro',
      'trabalho',
      'werk',
      'prac',
      'arbete',
      'arbeid',
      '勤務',
      '工作',
      '직장',
      'عمل',
    ],
  ],
  [
    'Home',
    ['home', 'privat', 'domicile', 'casa', 'thuis', 'dom', 'hem', 'hjem', '自宅', '家庭', '住宅', '자택', 'منزل'],
  ],
];
