/** What sites print where there is no name. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  `
  linkedinmember utilisateurlinkedin membrelinkedin linkedinmitglied miembrodelinkedin usuariodelinkedin membrodellinkedin
  membrodolinkedin usuáriodolinkedin utentelinkedin membrolinkedin linkedinlid linkedinmedlem użytkowniklinkedin członeklinkedin
  领英会员 領英會員 linkedin会员 linkedin會員 linkedinメンバー linkedin회원 สมาชิกlinkedin عضوlinkedin عضوعلىlinkedin لينكدإنعضو
  yourname firstnamelastname namesurname fullname
  yourfullname vornamenachname nombreapellidos unknown anonymous user guest member privateprofile deletedaccount
`
    .trim()
    .split(/\s+/),
);

/** Whether the text is what a site prints in place of a name it does not show. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(text.toLowerCase().replace(/[\s.-]+/g, ''));
}
